import Diagnostics
import Dispatch
import Foundation
import ProductionLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints pages as PDF by a Chromium without a window.
///
/// Each page is printed by a browser of its own with a profile that is removed afterwards; it
/// reaches no network. Chromium tags the PDF from the elements of the page.
struct ChromiumPrinter {
  /// What the browser may be called, in the order in which it is looked for on `PATH`.
  static let names = [
    "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser",
    "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
  ]
  /// How long a page may take: starting a browser on a busy machine takes seconds.
  private static let limit = DispatchTimeInterval.seconds(60)

  private let program: String

  /// Finds the browser: the one that is named, else the first one on `PATH`.
  ///
  /// - Throws: F-MISSING, when there is none.
  init(named path: String?) throws(Failure) {
    if let path {
      guard let found = Self.find(path) else { throw Failure(.noBrowser(named: path)) }
      program = found
      return
    }
    guard let found = (Self.names + Self.applications).lazy.compactMap(Self.find).first else {
      throw Failure(.noBrowser)
    }
    program = found
  }

  /// Prints a page; the day is what the PDF says it was made on, for no clock is in it.
  ///
  /// - Throws: F-WRITE, when the browser prints nothing.
  func print(_ page: [UInt8], dated day: PostingDate?) throws(Failure) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-\(UUID().uuidString)").path
    defer { Self.remove(folder) }
    let printed = "\(folder)/page.pdf"
    try NewFile.write([NewFile(path: "\(folder)/page.html", bytes: page)])
    unsafe chmod(folder, 0o700)
    let status = run(
      "\(folder)/page.html", to: printed, profile: "\(folder)/profile")
    guard let content = FileManager.default.contents(atPath: printed), status == 0 else {
      throw Failure(.notPrinted(program, status: status))
    }
    return PrintedDocument(Array(content)).dated(day)
  }

  /// Runs the browser; returns its status, or nil when it could not be started or took too long.
  private func run(_ page: String, to printed: String, profile: String) -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none",
        "--user-data-dir=\(profile)", "--no-pdf-header-footer", "--print-to-pdf-no-header",
        "--export-tagged-pdf", "--print-to-pdf=\(printed)",
      ] + (getuid() == 0 ? ["--no-sandbox"] : [])
      + [URL(fileURLWithPath: page).absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    guard (try? process.run()) != nil else { return nil }
    guard ended.wait(timeout: .now() + Self.limit) == .success else {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return nil
    }
    return process.terminationStatus
  }

  /// Removes a folder in which processes of the browser may still be ending.
  private static func remove(_ folder: String) {
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: folder)
      guard FileManager.default.fileExists(atPath: folder) else { return }
      usleep(20_000)
    }
  }

  /// Where a program is: a path as it is, a name on `PATH`; nil when it cannot be run.
  private static func find(_ name: String) -> String? {
    let folders =
      name.contains("/")
      ? [] : (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Where the browser is on a system that keeps programs elsewhere.
  private static var applications: [String] {
    #if os(macOS)
      ["Chromium", "Google Chrome", "Microsoft Edge"]
        .map { "/Applications/\($0).app/Contents/MacOS/\($0)" }
    #else
      []
    #endif
  }
}

extension Diagnostic {
  static var noBrowser: Diagnostic {
    Diagnostic(
      .error, .fMissing, at: nil,
      "a PDF is printed by a Chromium, and PATH has none of "
        + "\(ChromiumPrinter.names.joined(separator: ", ")); install one, or name it with "
        + "--chromium")
  }

  static func noBrowser(named path: String) -> Diagnostic {
    Diagnostic(
      .error, .fMissing, at: nil,
      "'\(VisibleText.of(path))' is no program that can be run; name a Chromium with --chromium")
  }

  static func notPrinted(_ program: String, status: Int32?) -> Diagnostic {
    let reason = status.map { "it ended with status \($0)" } ?? "it did not end within a minute"
    return Diagnostic(
      .error, .fWrite, at: nil,
      "'\(VisibleText.of(program))' printed no PDF; \(reason)")
  }
}
