/// Entry numbers as ranges, rising and apart: `1-57,59-103`.
package struct NumberRanges: Hashable, Sendable, CustomStringConvertible {
  /// The ranges.
  package private(set) var ranges: [ClosedRange<Int>] = []

  /// Takes numbers that rise.
  ///
  /// - Complexity: O(*n*).
  package init(_ numbers: some Sequence<Int>) {
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
  }

  /// Reads what `description` writes; nil for anything else.
  package init?(_ text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int32($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > (ranges.last?.upperBound ?? -1) + 1, ends.count == 1 || last > first
      else { return nil }
      ranges.append(Int(first)...Int(last))
    }
    guard description == text else { return nil }
  }

  /// The numbers in decimal, ranges with a hyphen, commas between them.
  package var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// How many numbers there are.
  package var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The highest number, or nil of none.
  package var last: Int? { ranges.last?.upperBound }

  /// Whether a number is among them.
  ///
  /// - Complexity: O(log *n*) in the ranges.
  package func contains(_ number: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(number)
  }

  /// The numbers that are not among `others`, which rise.
  ///
  /// - Complexity: O(*n*) in the numbers.
  package func subtracting(_ others: [Int]) -> NumberRanges {
    var rest = others[...]
    return NumberRanges(
      ranges.joined().filter { number in
        rest = rest.drop { $0 < number }
        return rest.first != number
      })
  }
}
