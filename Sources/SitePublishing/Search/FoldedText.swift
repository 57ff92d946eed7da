import Foundation

/// The form of a text in which a search compares it.
///
/// The text is decomposed canonically, then each scalar is put in upper case and that in lower
/// case: "Straße" is found as "STRASSE", a composed "é" as a decomposed one. `storno.js` folds in
/// the same way what somebody types.
enum FoldedText {
  /// Returns the folded form of a text as UTF-8.
  ///
  /// - Complexity: O(*n*).
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text.map { $0.isASCIICapital ? $0 | 0x20 : $0 } }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    let decomposed = String(decoding: text, as: UTF8.self).decomposedStringWithCanonicalMapping
    for scalar in decomposed.unicodeScalars {
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        folded += Array(upper.properties.lowercaseMapping.utf8)
      }
    }
    return folded
  }

  /// Returns bytes whose order is that of the folded text in UTF-16, in which scripts compare.
  ///
  /// Both orders differ only where a scalar beyond 16 bits meets one from U+E000 on.
  static func sortKey(of text: ArraySlice<UInt8>) -> [UInt8] {
    bytes(of: text).map { $0 == 0xEE || $0 == 0xEF ? $0 + 0x10 : $0 }
  }
}
