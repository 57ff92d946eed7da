#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a listed file could not be opened.
enum OpenFailure: Error, Hashable {
  /// It is gone, or may not be read, or is not what it was listed as.
  case missing
  /// The process or the machine has no descriptor left.
  case exhausted

  init(errno code: CInt) {
    self = code == EMFILE || code == ENFILE || code == ENOMEM ? .exhausted : .missing
  }
}
