import Foundation

/// Chromium and Firefox, driven by `check_pages.py` in the Python that `make deps-test` sets up.
struct Browser {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appendingPathComponent(".build/browser-python/bin/python").path
  private static let chromium = "/usr/bin/chromium-headless-shell"
  private static let firefox = "/usr/bin/firefox-esr"
  private static let java = "/usr/bin/java"

  /// The project of the example site.
  static let project = root.path

  /// Whether all is installed; without it the tests fail.
  static let isInstalled = [python, chromium, firefox, java].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs a check on a site and returns what is wrong, a line each.
  ///
  /// - Throws: `Failure` when the check itself failed.
  static func problems(
    of check: String, in site: String, _ arguments: [String] = []
  ) throws -> [String] {
    let script = root.appendingPathComponent("Tests/BrowserTests/check_pages.py").path
    let run = try Command.run(python, [script, check, site] + arguments)
    guard run.status == 0 else { throw Failure(status: run.status) }
    return run.output.split(separator: "\n").map(String.init)
  }

  /// The check ended with another status than 0; what it said is on standard error.
  struct Failure: Error, Hashable {
    var status: Int32
  }
}
