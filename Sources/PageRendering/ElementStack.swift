/// The elements that are open, to see whether a section tears one.
struct ElementStack: Hashable, Sendable {
  private var names: [[UInt8]] = []
  /// How many were open where the section began.
  private var floor = 0

  /// Why a section is torn.
  enum Tear: Error {
    case opens(String)
    case closes(String)
  }

  /// Takes note of a tag; throws if it ends an element that was open before the section.
  mutating func take(_ event: HTMLPosition.Event, isSelfClosing: Bool) throws(Tear) {
    switch event {
    case .startTag(let name):
      if !isSelfClosing, !Self.voidElements.contains(String(decoding: name, as: UTF8.self)) {
        names.append(name)
      }
    case .endTag(let name):
      guard let index = names.lastIndex(of: name) else { return }
      guard index >= floor else { throw .closes(String(decoding: name, as: UTF8.self)) }
      names.removeSubrange(index...)
    }
  }

  /// Begins a section.
  ///
  /// - Returns: what `endSection` needs to end it.
  mutating func beginSection() -> Int {
    defer { floor = names.count }
    return floor
  }

  /// Ends a section; throws if an element is left open whose end tag HTML demands.
  mutating func endSection(_ outerFloor: Int) throws(Tear) {
    let left = names[floor...].first {
      !Self.elementsWithOptionalEnd.contains(String(decoding: $0, as: UTF8.self))
    }
    names.removeSubrange(floor...)
    floor = outerFloor
    if let left { throw .opens(String(decoding: left, as: UTF8.self)) }
  }

  /// - Source: WHATWG HTML, section 13.1.2 (elements).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// - Source: WHATWG HTML, section 13.1.2.4 (optional tags).
  private static let elementsWithOptionalEnd: Set<String> = [
    "dd", "dt", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead",
    "tr",
  ]
}
