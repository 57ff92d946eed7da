/// The file of a report that was attached to a ticket: its form, seal and proof.
struct ReportFile {
  /// The form it has, by its content.
  let form: AttachmentForm
  /// Whether its seal is that of its content; nil where it carries none.
  let isSealed: Bool?
  /// The proof it carries, or nil.
  let proof: ReportProof?
  private let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isPage = bytes.starts(with: Array("<!DOCTYPE html>".utf8))
    let heading = Array("\(OrderProof.heading)\n".utf8)
    let start = bytes.indices.first {
      bytes[$0] == heading[0] && bytes[$0...].starts(with: heading)
    }
    let isFenced = start.map { bytes[..<$0].reversed().starts(with: "~~~~text\n".utf8.reversed()) }
    form = isPage ? .html : isFenced ?? false ? .markdown : .text
    isSealed = Self.seal(in: bytes, isPage: isPage).map { place in
      var blank = bytes
      blank.replaceSubrange(place, with: AttachmentSeal.blank.utf8)
      return ContentDigest(of: blank).hexadecimal.elementsEqual(bytes[place])
    }
    proof = start.flatMap { start in
      let rest = bytes[start...]
      return ReportProof(isPage ? Self.plain(rest.prefix { $0 != UInt8(ascii: "<") })[...] : rest)
    }
  }

  /// Whether the file holds a text.
  func holds(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: text) }
  }

  /// Where the 64 digits of the seal are: before the end of the page's element, or of the text.
  private static func seal(in bytes: [UInt8], isPage: Bool) -> Range<Int>? {
    let end: Int
    if isPage {
      let mark = Array("<code id=\"seal\">".utf8)
      let found = bytes.indices.last {
        bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
      }
      guard let found else { return nil }
      end = found + mark.count + 64
    } else {
      guard bytes.last == 10 else { return nil }
      end = bytes.count - 1
    }
    guard end - 64 >= 2, end <= bytes.count,
      ContentDigest(hexadecimal: bytes[(end - 64)..<end]) != nil,
      isPage || bytes[(end - 66)..<(end - 64)].elementsEqual(": ".utf8)
    else { return nil }
    return (end - 64)..<end
  }

  /// The text of an element, its character references read.
  private static func plain(_ markup: ArraySlice<UInt8>) -> [UInt8] {
    let names: [(String, String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ]
    var text: [UInt8] = []
    var rest = markup
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let found = names.first(where: { rest.starts(with: $0.0.utf8) })
      {
        text += found.1.utf8
        rest = rest.dropFirst(found.0.utf8.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
