/// The seal of an attachment: the SHA-256 of the file with the digits of the seal as zeros.
///
/// It tells whether a file is as it was made, whatever it is called by now. Who made it, it does
/// not tell.
enum AttachmentSeal {
  /// What stands for the digits while they are not known.
  static let blank = String(repeating: "0", count: 64)

  /// Puts the digits in place of the last blank between two texts; without one nothing changes.
  ///
  /// - Complexity: O(*n*).
  static func sealed(_ bytes: [UInt8], before end: String, after start: String) -> [UInt8] {
    let place = Array((start + blank + end).utf8)
    guard let first = lastIndex(of: place, in: bytes) else { return bytes }
    var sealed = bytes
    let digits = first + start.utf8.count
    sealed.replaceSubrange(digits..<digits + 64, with: ContentDigest(of: bytes).hexadecimal)
    return sealed
  }

  private static func lastIndex(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return stride(from: bytes.count - part.count, through: 0, by: -1).first {
      bytes[$0] == part[0] && bytes[$0...].starts(with: part)
    }
  }
}
