extension HTMLPosition {
  /// Takes the end of a section between attributes for the end of an attribute.
  mutating func settleBetweenAttributes() {
    switch state {
    case .tagName, .attributeName, .afterAttribute: state = .afterAttribute
    case .afterAttributeName: state = .beforeAttribute
    default: break
    }
  }

  /// Whether a section may begin at `start` and end here, so that it can be left out or repeated.
  func isCompatible(with start: HTMLPosition) -> Bool {
    switch (state, start.state) {
    case (.beforeAttribute, .beforeAttribute), (.beforeAttribute, .afterAttribute),
      (.afterAttribute, .beforeAttribute), (.afterAttribute, .afterAttribute):
      tagName == start.tagName && isEndTag == start.isEndTag
    case (.doubleQuoted, .doubleQuoted), (.singleQuoted, .singleQuoted):
      tagName == start.tagName && attributeName == start.attributeName
    case (.text, .text): true
    case (.rawText, .rawText), (.rcdata, .rcdata): tagName == start.tagName
    case (.comment, .comment): true
    default: false
    }
  }

  /// Continues as if either the section had been left out or not, whichever demands more.
  mutating func merge(_ start: HTMLPosition) {
    urlPart = min(urlPart, start.urlPart)
    if start.state == .afterAttribute { state = .afterAttribute }
    if start.valueStart.count < valueStart.count { valueStart = start.valueStart }
  }
}
