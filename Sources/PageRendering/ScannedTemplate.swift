import Diagnostics

/// A template cut into lines of text and tags.
struct ScannedTemplate: Sendable {
  /// A run of text or one tag.
  enum Piece: Sendable {
    case text(ArraySlice<UInt8>)
    case tag(TemplateTag)
  }

  /// The pieces of one line, without its end.
  struct Line: Sendable {
    var number: Int
    var pieces: [Piece]
    var ending: ArraySlice<UInt8>
  }

  var name: String
  var file: String
  /// The number of its first line, also where it is empty.
  var firstLine = 1
  var lines: [Line] = []
  var problems: [Diagnostic] = []
}

extension ScannedTemplate.Line {
  /// Its tags if there is nothing else on the line but spaces; then the line vanishes.
  ///
  /// Mustache has one tag on such a line; here `{{/a}}{{^a}}` may share it, but a partial not.
  /// - Source: Mustache specification, "Standalone Lines".
  var standaloneTags: [TemplateTag]? {
    var tags: [TemplateTag] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        guard text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
      case .tag(let tag):
        guard tag.mayStandAlone else { return nil }
        tags.append(tag)
      }
    }
    let partials = tags.count { $0.kind == .partial }
    let others = tags.count { $0.kind != .partial && $0.kind != .comment }
    return tags.isEmpty || partials > 1 || (partials == 1 && others > 0) ? nil : tags
  }

  /// The spaces before the first tag.
  var indentation: ArraySlice<UInt8> {
    if case .text(let text) = pieces.first { text } else { [] }
  }
}
