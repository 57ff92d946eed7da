import Foundation
import Testing

/// A hostile value, where it may stand and what is required of it.
struct Payload: Decodable, CustomTestStringConvertible, Sendable {
  var id: String
  var category: String
  /// The value, repeated if the file says so.
  var value: String
  var fields: [String]
  var required: String
  var group: String?
  /// Bytes that are no text, in hexadecimal.
  var rawBytes: String?

  var testDescription: String { id }

  private enum Key: String, CodingKey {
    case id, category, payload, required, group, expand
    case fields = "where"
    case rawBytes = "raw_hex"
  }

  private struct File: Decodable { var payloads: [Payload] }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    category = try values.decode(String.self, forKey: .category)
    value = try values.decode(String.self, forKey: .payload)
    fields = try values.decode([String].self, forKey: .fields)
    required = try values.decode(String.self, forKey: .required)
    group = try values.decodeIfPresent(String.self, forKey: .group)
    rawBytes = try values.decodeIfPresent(String.self, forKey: .rawBytes)
    if values.contains(.expand) {
      var parts = try values.nestedUnkeyedContainer(forKey: .expand)
      value = String(repeating: try parts.decode(String.self), count: try parts.decode(Int.self))
    }
  }

  /// All payloads of the fixture.
  static func all() throws -> [Payload] {
    let bytes = try Data(contentsOf: ProjectFolder.fixture("payloads.json"))
    return try JSONDecoder().decode(File.self, from: bytes).payloads
  }

  /// What a page may show of the value: control and other invisible characters as marks.
  ///
  /// A tab and a line end may also stand as they are, for the text is the same then.
  /// - Source: inputs.md section 5.5.
  var shown: [String] { [shown { _ in false }, shown { $0 == "\t" || $0 == "\n" }] }

  private func shown(keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    value.unicodeScalars.map { scalar in
      switch scalar.value {
      case _ where isKept(scalar): String(scalar)
      case 0..<0x20: String(Character(Unicode.Scalar(0x2400 + scalar.value) ?? " "))
      case 0x7F: "\u{2421}"
      case 0x80...0x9F: "[U+00\(String(scalar.value, radix: 16, uppercase: true))]"
      case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B, 0x200E, 0x200F:
        "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      default: String(scalar)
      }
    }.joined()
  }
}
