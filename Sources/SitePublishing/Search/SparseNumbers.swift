/// A column of numbers most of which are zero, for a script.
///
/// Each other number stands after how many zeros there are before it.
struct SparseNumbers {
  /// The numbers and the zeros before them.
  private(set) var packed = PackedNumbers()
  private var zeros = 0

  /// Appends a number from 0 on.
  mutating func append(_ number: Int) {
    guard number != 0 else {
      zeros += 1
      return
    }
    packed.append(zeros)
    packed.append(number)
    zeros = 0
  }

  /// Appends a number that may be negative.
  mutating func append(signed number: Int) { append(PackedNumbers.unsigned(number)) }
}
