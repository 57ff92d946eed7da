/// A file within a ZIP archive, as the directory states it.
struct ZIPEntry: Hashable, Sendable {
  /// The name, with folders parted by `/`; bytes that are no UTF-8 are replaced.
  var name: String
  /// The number of the packing method: 0 stored, 8 deflate.
  var method: Int
  /// Whether a password is needed.
  var isEncrypted: Bool
  /// The CRC-32 of the unpacked bytes.
  var checksum: UInt32
  /// How many bytes it has once unpacked.
  var size: Int
  /// Where its packed bytes lie.
  var packed: Range<Int>
  /// Where its local header begins.
  var start: Int
}
