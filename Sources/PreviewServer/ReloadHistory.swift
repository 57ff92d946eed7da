/// The events of the reload channel: what changed, build by build, and what is wrong now.
///
/// Each page carries the id of the state it shows, so that a change between its making and its
/// connection, or while its tab was asleep, is told when it connects.
package struct ReloadHistory: Sendable {
  /// How many events are kept for clients that were away; older ones are told to reload.
  static let eventLimit = 16
  /// How many changed paths are told one by one; beyond that every page reloads.
  static let pathLimit = 5000

  private let instance: String
  /// The number of the last event; 0 before the first.
  package private(set) var cursor = 0
  /// The last events in their order, numbered up to `cursor`.
  private var events: [[UInt8]] = []
  private var diagnostics: String?

  /// Begins a history; `instance` tells one run of the server from another, in letters and digits.
  package init(instance: String) { self.instance = instance }

  /// The id of the present state, as pages carry it.
  package var id: String { id(of: cursor) }

  /// Tells that the pages at `paths` changed; paths are as in a listing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of paths.
  package mutating func recordChange(of paths: some Collection<String>) {
    guard !paths.isEmpty else { return }
    guard paths.count <= Self.pathLimit else {
      record("change", Self.reloadAll)
      return
    }
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let styles = sorted.filter { MediaType(ofPath: $0) == .css }
    let others = sorted.filter { MediaType(ofPath: $0) != .css }
    record("change", "{\"paths\":\(Self.json(others)),\"styles\":\(Self.json(styles))}")
  }

  /// Shows `text` over the pages, or takes it away.
  package mutating func recordDiagnostics(_ text: String?) {
    guard text != diagnostics else { return }
    diagnostics = text
    record("diagnostics", Self.diagnosticsJSON(text))
  }

  /// The text that lies over the pages now.
  package var shownDiagnostics: String? { diagnostics }

  /// Returns the first bytes for a client whose page shows the state `id`; nil is the present one.
  ///
  /// An id of another run, or one too old, makes the page reload.
  package func opening(after id: String?) -> [UInt8] {
    var bytes = Array("retry: 1000\n\n".utf8)
    if let id {
      if let known = (max(0, cursor - events.count)...cursor).first(where: { self.id(of: $0) == id }
      ) {
        bytes += self.events(after: known)
      } else {
        bytes += event(cursor, "change", Self.reloadAll)
      }
    }
    if let diagnostics { bytes += event(cursor, "diagnostics", Self.diagnosticsJSON(diagnostics)) }
    return bytes
  }

  /// Returns the events after the one numbered `cursor`, for a client that is connected.
  package func events(after cursor: Int) -> [UInt8] {
    let count = self.cursor - cursor
    guard count > events.count else { return Array(events.suffix(max(0, count)).joined()) }
    return event(self.cursor, "change", Self.reloadAll)
      + event(self.cursor, "diagnostics", Self.diagnosticsJSON(diagnostics))
  }

  private static let reloadAll = "{\"all\":true}"

  private func id(of cursor: Int) -> String { "\(instance)-\(cursor)" }

  private mutating func record(_ name: String, _ json: String) {
    cursor += 1
    events.append(event(cursor, name, json))
    if events.count > Self.eventLimit { events.removeFirst() }
  }

  /// Returns one event; JSON without line breaks needs a single data line.
  ///
  /// - Source: HTML Living Standard, 9.2.5 "Parsing an event stream".
  private func event(_ number: Int, _ name: String, _ json: String) -> [UInt8] {
    Array("id: \(id(of: number))\nevent: \(name)\ndata: \(json)\n\n".utf8)
  }

  private static func diagnosticsJSON(_ text: String?) -> String {
    "{\"text\":\(json(text ?? ""))}"
  }

  private static func json(_ texts: [String]) -> String {
    "[\(texts.map(json).joined(separator: ","))]"
  }

  /// Returns a JSON string; everything that could end a line is escaped.
  private static func json(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
