import Diagnostics

/// A page's template with its partials included and its tags replaced by sentinels.
struct AssembledTemplate: Sendable {
  /// One line of Markdown.
  struct Line: Sendable {
    var bytes: [UInt8]
    var ending: [UInt8]
    /// Where it begins in its own file.
    var location: InputLocation
  }

  /// A section's end that stood alone on a line, which vanished.
  struct Boundary: Sendable {
    /// The index of the line before which it stood.
    var line: Int
    /// The index of the tag.
    var tag: Int
  }

  var lines: [Line] = []
  var boundaries: [Boundary] = []
  /// Every tag for a value or an end of a section, in order.
  var tags: [TemplateTag] = []
  /// For each end of a section the index of the other one.
  var partners: [Int: Int] = [:]
}

extension AssembledTemplate {
  /// Pairs the ends of the sections, and writes both ends of one into the lines if one is there.
  mutating func pairSections(_ sentinel: Sentinel) {
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .section, .inverted: open.append(index)
      case .close:
        guard let start = open.popLast() else { continue }
        (partners[start], partners[index]) = (index, start)
      case .value, .partial, .phrase, .comment: continue
      }
    }
    let alone = Set(boundaries.map(\.tag))
    for boundary in boundaries {
      guard let partner = partners[boundary.tag], !alone.contains(partner) else { continue }
      writeInline(boundary, sentinel)
    }
    boundaries.removeAll { partners[$0.tag].map { !alone.contains($0) } ?? true }
  }

  private mutating func writeInline(_ boundary: Boundary, _ sentinel: Sentinel) {
    let bytes = sentinel.bytes(.section, boundary.tag)
    if tags[boundary.tag].kind == .close {
      if boundary.line > 0 { lines[boundary.line - 1].bytes += bytes }
    } else if boundary.line < lines.count {
      let indentation = lines[boundary.line].bytes.prefix { $0 == 0x20 || $0 == 0x09 }
      lines[boundary.line].bytes.insert(contentsOf: bytes, at: indentation.endIndex)
    }
  }
}
