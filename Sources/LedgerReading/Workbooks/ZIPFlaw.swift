/// Why a ZIP archive cannot be read.
enum ZIPFlaw: Error, Hashable, Sendable {
  /// No directory stands at the end: the file was cut off, or something was added to it.
  case noDirectory
  /// Parts of the archive are in other files.
  case severalDisks
  /// The directory or an entry contradicts itself.
  case damaged
  /// An entry needs a password.
  case encrypted
  /// An entry is packed by a method other than deflate, the one of workbooks.
  case method(Int)
  /// An entry's bytes are not those that were packed.
  case checksum(String)
  /// There are more entries than `ReadingLimits.entries`.
  case tooManyEntries
  /// An entry unpacks to more than a workbook holds.
  case tooLarge(String)
  /// The entries that are read unpack to more than a workbook holds.
  case tooLargeTogether
}
