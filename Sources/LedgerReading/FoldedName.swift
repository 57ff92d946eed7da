import Foundation

/// A name or an option value reduced to what tells it from others, whatever wrote it.
///
/// `Entry No.`, `Entry_No`, `entryNo` and `EntryNo` are one; so are `Positive Adjmt.` and
/// `Positive_x0020_Adjmt_x002E_`.
/// - Source: inputs.md section 2.
struct FoldedName: Hashable, Sendable {
  /// Lower-case letters and digits, in compatibility form.
  let text: String

  /// Folds UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: some Collection<UInt8>) {
    let decoded = Self.decodingEscapes(String(decoding: bytes, as: UTF8.self))
    if decoded.utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = decoded.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
      }
      text = String(decoding: letters, as: UTF8.self)
    } else {
      var folded = ""
      for scalar in decoded.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.unicodeScalars.append(scalar)
      }
      text = folded.precomposedStringWithCompatibilityMapping
    }
  }

  /// Folds a text.
  init(_ text: String) { self.init(text.utf8) }

  /// Replaces each `_xHHHH_`, as OData writes what XML names cannot hold, by its character.
  private static func decodingEscapes(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var decoded = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let escaped = escape(at: rest) {
        decoded.append(escaped)
        rest = rest.dropFirst(7)
      } else {
        decoded.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(decoded)
  }

  private static func escape(at text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let marks = Array(text.prefix(7))
    guard marks.count == 7, marks[0] == "_", marks[1] == "x", marks[6] == "_",
      marks[2...5].allSatisfy(\.properties.isASCIIHexDigit)
    else { return nil }
    return UInt32(String(String.UnicodeScalarView(marks[2...5])), radix: 16)
      .flatMap(Unicode.Scalar.init)
  }
}
