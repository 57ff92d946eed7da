/// A quantity in hundred-thousandths, for sums that are made apart from the program.
struct ExactNumber: Equatable, Comparable, CustomStringConvertible {
  var units: Int64

  static let zero = ExactNumber(units: 0)

  /// Creates a number from hundred-thousandths.
  init(units: Int64) { self.units = units }

  /// Reads a decimal number as the documents and pages have it; blank is zero.
  init?(_ text: String) {
    let plain = text.replacing("\u{2212}", with: "-")
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !plain.isEmpty else {
      self.init(units: 0)
      return
    }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 5, let size = Int64(whole.drop { $0 == "-" }) else { return nil }
    let digits = String(fraction) + String(repeating: "0", count: 5 - fraction.count)
    guard let rest = Int64(digits) else { return nil }
    self.init(units: (size * 100_000 + rest) * (plain.hasPrefix("-") ? -1 : 1))
  }

  var description: String {
    let size = units.magnitude
    var fraction = String(size % 100_000 + 100_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (units < 0 ? "-" : "") + "\(size / 100_000)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  static func < (left: Self, right: Self) -> Bool { left.units < right.units }
  static func + (left: Self, right: Self) -> Self { Self(units: left.units + right.units) }
  static func - (left: Self, right: Self) -> Self { Self(units: left.units - right.units) }
  static prefix func - (number: Self) -> Self { Self(units: -number.units) }
}
