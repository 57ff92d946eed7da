#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who runs the program, as the system knows them: what the environment says anyone can set.
enum SystemUser {
  /// The name of the account, or its number where it has none.
  static var name: String {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
      return "\(getuid())"
    }
    return unsafe String(cString: name)
  }
}
