extension Array<UInt8> {
  /// Appends a whole number in decimal digits, without a text of its own.
  package mutating func append(decimal number: UInt64) {
    var digits: [20 of UInt8] = .init(repeating: 0)
    var first = digits.count
    var rest = number
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(addingCapacity: digits.count - first) { output in
      for place in first..<digits.count { output.append(digits[place]) }
    }
  }

  /// Appends a whole number in decimal digits, after `-` where it is below zero.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: UInt64(number.magnitude))
  }
}
