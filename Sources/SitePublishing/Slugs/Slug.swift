import Crypto
import PageRendering

/// The name of a page's file, made from an order, item, work center or user as the ledger has it.
///
/// Two different names never have one slug: a slug of up to 80 characters is reversible, a longer
/// one is cut and ends with 16 hexadecimal digits of the name's SHA-256. It is lower-case ASCII,
/// `^[a-z0-9][a-z0-9._=-]{0,99}$`, so it survives hosts that ignore case or Unicode forms.
///
/// - A word of capital letters becomes lower case (`RPO101001` is `rpo101001`), as numbers mostly
///   are. A word in lower case is followed by `=l`, a capitalised one by `=t` (`Meg` is `meg=t`).
/// - Digits, `-`, `_` and a dot that is not the last byte stay. Every other byte of the UTF-8 form
///   and each lower-case letter of a mixed word is `=` and two hexadecimal digits.
/// - `x=_` stands before what would begin with punctuation or is a device name on Windows.
///
/// `~` is never used: with a digit it could name another file by its 8.3 alias on Windows. A `=`
/// followed by anything else is free for names derived from a slug, such as `continuation(_:)`.
/// - Source: contract.md section 6.
package struct Slug: Hashable, Sendable {
  /// The slug itself, 1 to 100 bytes of ASCII.
  package let text: String
  /// The first byte of its SHA-256.
  private let firstDigestByte: UInt8

  /// The longest encoded form that is not cut, in bytes.
  private static let reversibleLimit = 80
  /// How much of a longer one is kept: with prefix, mark and digits it stays below 100 bytes.
  private static let keptBytes = 64

  /// Encodes a name; any text is accepted, a blank one too.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  package init(_ name: String) {
    let utf8 = Array(name.utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(utf8.count + 8)
    Self.encode(utf8, into: &encoded)
    let prefix = Self.needsPrefix(encoded) ? Self.prefix : []
    if encoded.count > Self.reversibleLimit {
      encoded = Self.cut(encoded) + Self.cutMark + Self.hash(of: utf8)
    }
    let slug = prefix + encoded
    text = String(decoding: slug, as: UTF8.self)
    firstDigestByte = ContentDigest(of: slug).firstByte
  }

  /// The folder of the slug: the first two hexadecimal digits of its SHA-256.
  ///
  /// It depends on the slug alone, so the address of a page never changes as others come.
  package var shard: String {
    let digits = [firstDigestByte >> 4, firstDigestByte & 15].map(UInt8.hexadecimalDigit)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends `shard` to `buffer`.
  func appendShard(to buffer: inout ByteBuffer) {
    buffer.append(UInt8.hexadecimalDigit(firstDigestByte >> 4))
    buffer.append(UInt8.hexadecimalDigit(firstDigestByte & 15))
  }

  /// Returns the file name of a later page of the same thing: `rpo1=p2` for page 2 of `rpo1`.
  ///
  /// No slug reads like that, so it cannot meet the page of another name.
  package func continuation(_ page: Int) -> String { "\(text)=p\(page)" }

  static let prefix = Array("x=_".utf8)
  static let cutMark = Array("=-".utf8)
  static let lowerMark = Array("=l".utf8)
  static let titleMark = Array("=t".utf8)

  private static func encode(_ name: [UInt8], into encoded: inout [UInt8]) {
    var index = 0
    while index < name.count {
      let byte = name[index]
      if byte.isASCIILetter {
        let end = name[index...].firstIndex { !$0.isASCIILetter } ?? name.count
        appendWord(name[index..<end], to: &encoded)
        index = end
        continue
      }
      let isLast = index == name.count - 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        encoded.append(byte)
      case UInt8(ascii: ".") where !isLast: encoded.append(byte)
      default: appendEscape(byte, to: &encoded)
      }
      index += 1
    }
  }

  private static func appendWord(_ word: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
    let capitals = word.count { $0.isASCIICapital }
    let startsCapital = word.first?.isASCIICapital ?? false
    if capitals > 1 && capitals < word.count || capitals == 1 && !startsCapital {
      for byte in word {
        if byte.isASCIICapital {
          encoded.append(byte | 0x20)
        } else {
          appendEscape(byte, to: &encoded)
        }
      }
      return
    }
    encoded.append(contentsOf: word.lazy.map { $0 | 0x20 })
    if capitals == 0 { encoded.append(contentsOf: lowerMark) }
    if capitals == 1, word.count > 1 { encoded.append(contentsOf: titleMark) }
  }

  private static func appendEscape(_ byte: UInt8, to encoded: inout [UInt8]) {
    encoded.append(UInt8(ascii: "="))
    encoded.append(UInt8.hexadecimalDigit(byte >> 4))
    encoded.append(UInt8.hexadecimalDigit(byte & 15))
  }

  /// Whether the encoded text may not begin a file name as it is.
  private static func needsPrefix(_ encoded: [UInt8]) -> Bool {
    guard let first = encoded.first, first.isASCIILetter || first.isASCIIDigit else { return true }
    let base = encoded.prefix { $0 != UInt8(ascii: ".") }
    switch String(decoding: base, as: UTF8.self) {
    case "con", "prn", "aux", "nul": return true
    default:
      return base.count == 4 && (base.last?.isASCIIDigit ?? false)
        && (base.starts(with: "com".utf8) || base.starts(with: "lpt".utf8))
    }
  }

  /// Returns the beginning of a long encoded text, never ending within an escape or in a dot.
  private static func cut(_ encoded: [UInt8]) -> ArraySlice<UInt8> {
    var kept = encoded.prefix(keptBytes)
    if let escape = kept.suffix(2).lastIndex(of: UInt8(ascii: "=")) { kept = kept[..<escape] }
    return kept
  }

  private static func hash(of name: [UInt8]) -> ArraySlice<UInt8> {
    ContentDigest(of: name).hexadecimal.prefix(16)
  }
}

extension Slug: CustomStringConvertible {
  /// The slug itself.
  package var description: String { text }
}
