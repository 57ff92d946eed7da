import Foundation
import ProductionLedger

/// An order number in the form in which others that mean the same are equal to it.
///
/// - Source: inputs.md section 5, rule 5: case, Unicode form, surrounding spaces.
struct OrderSpelling: Hashable, Sendable {
  /// Upper-case, compatibility form, trimmed.
  let normal: String
  /// Whether the number is written so.
  let isNormal: Bool

  /// Finds the normal form of a text.
  init(_ text: ArraySlice<UInt8>) {
    let written = String(decoding: text, as: UTF8.self)
    var scalars = written.precomposedStringWithCompatibilityMapping.uppercased()
      .precomposedStringWithCompatibilityMapping.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    normal = String(scalars)
    isNormal = normal.utf8.elementsEqual(written.utf8)
  }

  /// Whether a text is its own normal form at sight: no lower case, no space around, ASCII.
  static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first != .space, text.last != .space else { return false }
    return text.allSatisfy { (0x20..<0x7F).contains($0) && !(0x61...0x7A).contains($0) }
  }

  /// The text with letters that look like Latin capitals or digits replaced by those.
  ///
  /// Covers the Cyrillic and Greek capitals that common fonts draw like Latin ones; full-width and
  /// other compatibility letters are the same number already.
  var skeleton: String {
    var latin = String.UnicodeScalarView()
    for scalar in normal.unicodeScalars { latin.append(Self.lookAlikes[scalar] ?? scalar) }
    return String(latin)
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip(
      "АВЕКМНОРСТУХІЈЅЗѴԚԜҺӀ".unicodeScalars + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars,
      "ABEKMHOPCTYXIJS3VQWHI".unicodeScalars + "ABEZHIKMNOPTYX".unicodeScalars),
    uniquingKeysWith: { first, _ in first })
}
