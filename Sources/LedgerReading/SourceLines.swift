package import Diagnostics

/// The lines of input files that messages show.
///
/// Only the lines that the printed diagnostics need are kept, so the files may be freed.
package struct SourceLines: Hashable, Sendable {
  private var lines: [Place: String] = [:]

  /// The longest part of a line that is kept; more than an excerpt shows.
  private static let lineBytes = 1 << 21

  /// Finds the lines of `diagnostics` in `files`.
  ///
  /// - Complexity: O(*n*) in the bytes of files that have diagnostics.
  package init(of diagnostics: [Diagnostic], in files: [InputFile]) {
    let printed =
      diagnostics.filter { $0.severity == .error }.inFileOrder(files.map(\.file))
      .prefix(DiagnosticPrinter.limit)
      + diagnostics.filter { $0.severity == .warning }.inFileOrder(files.map(\.file))
      .prefix(DiagnosticPrinter.limit)
    var wanted: [String: Set<Int>] = [:]
    for location in printed.compactMap(\.location) where location.sheet == nil {
      wanted[location.file, default: []].insert(location.line)
    }
    for file in files {
      guard let numbers = wanted[file.file] else { continue }
      collect(numbers, of: file)
    }
  }

  /// The text of the line at a place, or nil when it is not known.
  package func text(at location: InputLocation) -> String? {
    lines[Place(file: location.file, line: location.line)]
  }

  private mutating func collect(_ numbers: Set<Int>, of file: InputFile) {
    guard case .text(var start) = FileFormat(of: file), let last = numbers.max() else { return }
    let bytes = file.bytes
    let lineEnd = LineEnd(of: bytes.span, from: start)
    let ending = lineEnd == .cr ? UInt8.cr : .lf
    var number = 1
    while number <= last, start < bytes.count {
      let end = bytes[start...].firstIndex(of: ending) ?? bytes.count
      if numbers.contains(number) {
        var text = bytes[start..<end].prefix(Self.lineBytes)
        if text.last == .cr { text.removeLast() }
        let place = Place(file: file.file, line: number)
        lines[place] = lines[place] ?? String(decoding: text, as: UTF8.self)
      }
      start = end + 1
      number += 1
    }
  }
}

/// A line of a file.
private struct Place: Hashable, Sendable {
  var file: String
  var line: Int
}
