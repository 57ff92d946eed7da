extension UInt32 {
  /// Reads eight lower-case hexadecimal digits, the first one as the lowest byte; nil for others.
  ///
  /// All at once, for a list of checksums has 64 in each line. What was read is written again and
  /// compared, so that no other byte can pass for a digit.
  init?(hexadecimalDigits digits: UInt64) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A letter has the bit 0x40 and is nine more than its lower half.
    let values = (digits & (0x0F &* ones)) &+ (digits >> 6 & ones) &* 9
    let isLetter = (values &+ 0x76 &* ones) >> 7 & ones
    let written = values &+ UInt64(UInt8(ascii: "0")) &* ones &+ isLetter &* 0x27
    guard written == digits, values & (0xF0 &* ones) == 0 else { return nil }
    var word = values.byteSwapped
    word = (word | word >> 4) & 0x00FF_00FF_00FF_00FF
    word = (word | word >> 8) & 0x0000_FFFF_0000_FFFF
    self.init(truncatingIfNeeded: word | word >> 16)
  }
}
