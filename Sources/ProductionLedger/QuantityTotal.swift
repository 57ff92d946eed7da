/// A sum of quantities, held in 128 bits so that no ledger can overflow it.
///
/// - Source: inputs.md section 5, rule 4.
package struct QuantityTotal: Hashable, Sendable {
  /// The number of hundred-thousandths.
  package var units: Int128

  /// Nothing.
  package static let zero = QuantityTotal(units: 0)

  /// Creates a total of `units` hundred-thousandths.
  package init(units: Int128) {
    self.units = units
  }

  /// Creates a total of one quantity.
  package init(_ quantity: Quantity) {
    self.init(units: Int128(quantity.units))
  }

  /// Whether it is zero.
  package var isZero: Bool { units == 0 }
  /// Whether it is below zero.
  package var isNegative: Bool { units < 0 }
  /// Whether it is above zero.
  package var isPositive: Bool { units > 0 }
  /// The distance from zero.
  package var magnitude: QuantityTotal { QuantityTotal(units: units < 0 ? -units : units) }

  /// The total as a quantity, or nil when it is beyond the range of one.
  package var quantity: Quantity? { Int64(exactly: units).map(Quantity.init(units:)) }

  /// Adds two totals.
  package static func + (left: QuantityTotal, right: QuantityTotal) -> QuantityTotal {
    QuantityTotal(units: left.units + right.units)
  }

  /// Subtracts a total from another.
  package static func - (left: QuantityTotal, right: QuantityTotal) -> QuantityTotal {
    QuantityTotal(units: left.units - right.units)
  }

  /// Adds a total to this one.
  package static func += (left: inout QuantityTotal, right: QuantityTotal) {
    left.units += right.units
  }

  /// Adds a quantity to this total.
  package static func += (left: inout QuantityTotal, right: Quantity) {
    left.units += Int128(right.units)
  }
}

extension QuantityTotal: Comparable {
  /// Orders by value.
  package static func < (left: QuantityTotal, right: QuantityTotal) -> Bool {
    left.units < right.units
  }
}

extension QuantityTotal: CustomStringConvertible {
  /// The exact decimal without trailing zeros; zero is "0", never "-0".
  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` to `bytes`.
  package func write(to bytes: inout [UInt8]) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    guard let small = UInt64(exactly: units.magnitude) else {
      let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: 100_000)
      bytes.append(contentsOf: String(whole).utf8)
      return Self.writeDecimals(UInt64(rest), to: &bytes)
    }
    bytes.append(decimal: small / 100_000)
    Self.writeDecimals(small % 100_000, to: &bytes)
  }

  private static func writeDecimals(_ decimals: UInt64, to bytes: inout [UInt8]) {
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = decimals
    var divisor: UInt64 = 10_000
    while rest > 0 {
      bytes.append(48 + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
