/// What parts the whole of a number from its decimals.
///
/// - Source: inputs.md section 3, `decimal`; digits are never grouped.
package enum DecimalSign: String, Hashable, Sendable, CaseIterable {
  /// `1.5`.
  case point = "."
  /// `1,5`.
  case comma = ","

  /// Its byte.
  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}
