import Foundation

/// A name or an option value reduced to what tells it from others, whatever wrote it.
///
/// `Entry No.`, `Entry_No`, `entryNo` and `EntryNo` are one; so are `Positive Adjmt.` and
/// `Positive_x0020_Adjmt_x002E_`, `N.º mov.`, `Nº mov.` and `N° mov.`, `d’ordre` and `d'ordre`.
/// - Source: inputs.md section 2.
struct FoldedName: Hashable, Sendable {
  /// Lower-case letters and digits, in compatibility form.
  let text: String

  /// Folds UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: some Collection<UInt8>) {
    if let folded = Self.foldingLatin(Array(bytes)) {
      text = String(decoding: folded, as: UTF8.self)
      return
    }
    var decoded = Array(bytes)
    EscapedText.unescape(&decoded, from: 0)
    // A degree sign is how many keyboards write the ordinal sign of N.º, which folds to an o.
    let ordinal = String(decoding: decoded, as: UTF8.self).replacing("\u{B0}", with: "\u{BA}")
    var folded = ""
    for scalar in ordinal.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      folded.unicodeScalars.append(scalar)
    }
    text = folded.precomposedStringWithCompatibilityMapping
  }

  /// Folds a text.
  init(_ text: String) { self.init(text.utf8) }

  /// Folds text of Latin letters without escapes, as nearly all names are; nil for any other.
  private static func foldingLatin(_ bytes: [UInt8]) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        folded.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        folded.append(byte | 0x20)
      case UInt8(ascii: "_") where next == UInt8(ascii: "x"):
        return nil
      case 0..<0x80:
        continue
      case 0xC2 where next == 0xB0 || next == 0xBA:
        // ° and º, as in N° and Nº.
        folded.append(UInt8(ascii: "o"))
        index += 1
      case 0xC3 where next & 0xC0 == 0x80:
        // À to ÿ, besides × and ÷.
        if next != 0x97, next != 0xB7 { folded += [0xC3, next < 0x9F ? next | 0x20 : next] }
        index += 1
      case 0xE2 where next == 0x80 && index + 1 < bytes.count && bytes[index + 1] == 0x99:
        // ’, an apostrophe.
        index += 2
      default:
        return nil
      }
    }
    return folded
  }
}
