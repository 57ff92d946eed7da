import FoundationEssentials

/// Who runs the program, as the system names them.
enum SystemUser {
  /// The name of the account, else what the environment says, else nothing.
  static var name: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["LOGNAME"] ?? environment["USER"] ?? ProcessInfo.processInfo.userName
  }
}
