import Foundation

/// The browser of the person.
enum Browser {
  /// Opens an address; nothing happens where there is no browser.
  static func open(_ url: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["open", url]
    #else
      process.arguments = ["xdg-open", url]
    #endif
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
