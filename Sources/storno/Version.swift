/// The version of the program.
enum Version {
  /// As `--version` prints it and the evidence of each page names it.
  static let text = "0.1.0"
}
