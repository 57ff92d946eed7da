import Diagnostics

extension ByteBuffer {
  /// Returns the classes of the bytes from `start` to the end.
  func classes(from start: Int) -> ByteClasses {
    let found = unsafe ByteClasses.table.withUnsafeBufferPointer { table in
      unsafe withUnsafeBytes { bytes in
        var found: UInt8 = 0
        for position in start..<bytes.count { unsafe found |= table[Int(bytes[position])] }
        return found
      }
    }
    return ByteClasses(rawValue: found)
  }

  /// Appends a value escaped for text or a quoted attribute, characters that act as marks one sees.
  ///
  /// A line end and a tab stay in text and become character references in an attribute.
  /// - Source: inputs.md section 5.5.
  mutating func appendEscaped(
    _ value: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) {
    let table = ByteClasses.table
    let mask = (inAttribute ? ByteClasses.attribute : .text).rawValue
    var copied = 0
    var position = 0
    while position < value.count {
      guard unsafe table[Int(value[position])] & mask != 0 else {
        position += 1
        continue
      }
      let (replacement, length) = unsafe Self.replacement(at: position, of: value)
      guard let replacement else {
        position += length
        continue
      }
      unsafe append(UnsafeBufferPointer(rebasing: value[copied..<position]))
      append(replacement)
      position += length
      copied = position
    }
    unsafe append(UnsafeBufferPointer(rebasing: value[copied...]))
  }

  /// Returns what replaces the character at `position`, nil if nothing, and its length in bytes.
  private static func replacement(
    at position: Int, of value: UnsafeBufferPointer<UInt8>
  ) -> (text: String?, length: Int) {
    let byte = unsafe value[position]
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x09: return ("&#9;", 1)
    case 0x0A: return ("&#10;", 1)
    case 0..<0x80: return (VisibleText.mark(for: Unicode.Scalar(byte)), 1)
    default:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard position + length <= value.count else { return (nil, 1) }
      var scalar = UInt32(byte & (0x7F >> UInt8(length)))
      for offset in 1..<length {
        unsafe scalar = scalar << 6 | UInt32(value[position + offset] & 0x3F)
      }
      return (Unicode.Scalar(scalar).flatMap(VisibleText.mark), length)
    }
  }
}
