/// Draws progress on one line of a terminal; the caller writes the bytes, and only to a terminal.
package struct ProgressBar: Hashable, Sendable {
  /// The width of the terminal, in columns.
  package var width: Int
  private var drawn = ""

  /// Creates a bar that has drawn nothing yet.
  package init(width: Int) {
    self.width = width
  }

  /// Returns the bytes that draw `progress` over the line before, or nil when nothing would change.
  package mutating func update(_ progress: Progress) -> [UInt8]? {
    let line = line(for: progress)
    guard line != drawn else { return nil }
    drawn = line
    return Array("\r\(line)\u{1B}[K".utf8)
  }

  /// Returns the bytes that remove the line, or nil when none was drawn.
  package mutating func clear() -> [UInt8]? {
    guard !drawn.isEmpty else { return nil }
    drawn = ""
    return Array("\r\u{1B}[K".utf8)
  }

  /// Returns the line for `progress`: stage, bar and share, as much of it as fits.
  ///
  /// ASCII only; the last column stays free, for a terminal wraps there.
  package func line(for progress: Progress) -> String {
    let room = max(0, width - 1)
    let stage = VisibleText.of(progress.stage)
    guard let percent = progress.percent else {
      return fitting([stage + " \(progress.done)", stage], in: room)
    }
    let share =
      String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0)
      + "\(percent) %"
    let cells = min(40, room - stage.unicodeScalars.count - share.utf8.count - 4)
    guard cells >= 5 else { return fitting(["\(stage) \(share)", share], in: room) }
    let full = cells * percent / 100
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: cells - full)
    return "\(stage) [\(bar)] \(share)"
  }

  private func fitting(_ lines: [String], in room: Int) -> String {
    lines.first { $0.unicodeScalars.count <= room } ?? ""
  }
}
