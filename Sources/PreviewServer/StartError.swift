#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Diagnostics

/// Why the preview server cannot listen.
package enum StartError: Error, Hashable, Sendable {
  /// Another program listens there.
  case addressInUse(host: String, port: UInt16)
  /// The port is below 1024 and the user may not have it.
  case notPermitted(host: String, port: UInt16)
  /// No interface of this machine has the address.
  case addressNotAvailable(host: String)
  /// The text is neither an address nor `localhost`.
  case unknownHost(String)
  /// A call of the system failed in another way.
  case system(call: String, code: Int32)

  init(call: String, code: CInt, host: String, port: UInt16) {
    self =
      switch code {
      case EADDRINUSE: .addressInUse(host: host, port: port)
      case EACCES, EPERM: .notPermitted(host: host, port: port)
      case EADDRNOTAVAIL, EAFNOSUPPORT: .addressNotAvailable(host: host)
      default: .system(call: call, code: code)
      }
  }

  /// The problem and its remedy: one phrase, lower case, no full stop.
  package var message: String {
    switch self {
    case .addressInUse(let host, let port):
      "port \(port) on \(VisibleText.of(host)) is in use by another program; "
        + "end that one, or choose another with --port (0 takes a free one)"
    case .notPermitted(let host, let port):
      "port \(port) on \(VisibleText.of(host)) is not permitted; "
        + "choose one above 1023 with --port"
    case .addressNotAvailable(let host):
      "'\(VisibleText.of(host))' is not an address of this machine; "
        + "leave --host out for a preview that only this machine sees"
    case .unknownHost(let host):
      "'\(VisibleText.of(host))' is not an address; --host takes one like 192.0.2.1 or ::1"
    case .system(let call, let code):
      unsafe "cannot listen; \(call): \(String(cString: strerror(code)))"
    }
  }
}
