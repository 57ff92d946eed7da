import CZlib

/// Unpacks and checks bytes by zlib; all that is unsafe about it is here.
enum Inflation {
  /// Returns what `packed` unpacks to.
  ///
  /// Nothing is written beyond `size` bytes, which are allocated beforehand, so that the caller
  /// decides how much it believes.
  /// - Returns: nil when the stream is damaged, does not give exactly `size` bytes, or is followed
  ///   by others.
  /// - Source: RFC 1951.
  static func unpack(_ packed: Span<UInt8>, size: Int) -> [UInt8]? {
    guard let inputCount = UInt32(exactly: packed.count), let outputCount = UInt32(exactly: size)
    else { return nil }
    var isSound = false
    // One byte more, for zlib wants a place to write to even when nothing is written.
    let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      unsafe packed.withUnsafeBufferPointer { input in
        var stream = unsafe z_stream()
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = inputCount
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = outputCount
        let streamSize = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, streamSize) == Z_OK else {
          return
        }
        defer { unsafe inflateEnd(&stream) }
        let result = unsafe inflate(&stream, Z_FINISH)
        count = unsafe size - Int(stream.avail_out)
        unsafe isSound =
          result == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0
      }
    }
    return isSound ? unpacked : nil
  }

  /// Returns the CRC-32 of bytes, of which there must be less than 4 GiB.
  static func checksum(of bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      let count = UInt32(clamping: buffer.count)
      return unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, count))
    }
  }
}
