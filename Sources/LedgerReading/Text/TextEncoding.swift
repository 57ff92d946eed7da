/// How the characters of a text file are written as bytes.
///
/// - Source: inputs.md sections 1 and 3.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 whose byte order a mark tells.
  case utf16 = "utf-16"
  /// UTF-16, the lower byte first; a mark is not needed.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the higher byte first; a mark is not needed.
  case utf16BigEndian = "utf-16be"
  /// What Windows calls ANSI in western Europe.
  case windows1252 = "windows-1252"
  /// Latin-1, whose bytes from 0x80 to 0x9F are control characters.
  case iso88591 = "iso-8859-1"
  /// What MS-DOS and XMLports use in western Europe.
  case codePage850 = "cp850"
}
