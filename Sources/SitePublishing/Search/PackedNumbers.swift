/// Whole numbers as a text of ASCII that needs no escaping in a script.
///
/// A number is written in base 32, the least digit first. A digit is one of 64 characters: those
/// from the thirty-third on say that a further digit of the number follows.
struct PackedNumbers {
  /// The text so far.
  private(set) var bytes: [UInt8] = []

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Appends a number from 0 to 2^53, beyond which scripts are not exact.
  mutating func append(_ number: Int) {
    precondition(number >= 0 && number <= 1 << 53, "\(number) is no number of a script")
    var rest = number
    while rest >= 32 {
      bytes.append(Self.digits[32 + rest & 31])
      rest >>= 5
    }
    bytes.append(Self.digits[rest])
  }

  /// Appends a number that may be negative.
  mutating func append(signed number: Int) { append(Self.unsigned(number)) }

  /// A number that may be negative as one that is not: twice it, or twice its magnitude less one.
  static func unsigned(_ number: Int) -> Int { number < 0 ? -2 * number - 1 : 2 * number }

  /// Appends how many numbers there are, then each as the distance to the one before.
  ///
  /// `numbers` ascend from 0 on.
  mutating func append(ascending numbers: some Collection<Int32>) {
    append(numbers.count)
    var last: Int32 = 0
    for number in numbers {
      append(Int(number - last))
      last = number
    }
  }
}
