import PageRendering
import ProductionLedger

extension ByteBuffer {
  /// Appends a total as pages write it: exact, without trailing zeros, U+2212 for minus.
  ///
  /// - Source: pages.md section 3.
  mutating func append(_ total: QuantityTotal) {
    if total.isNegative { append("−") }
    appendMagnitude(of: total)
  }

  /// Appends a total without its sign.
  mutating func appendMagnitude(of total: QuantityTotal) {
    guard let units = Int(exactly: total.units.magnitude) else {
      append(total.magnitude.description)
      return
    }
    append(decimal: units / 100_000)
    var rest = units % 100_000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var divisor = 10_000
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends a quantity as pages write it.
  mutating func append(_ quantity: Quantity) { append(QuantityTotal(quantity)) }

  /// Appends a day as `yyyy-mm-dd`.
  mutating func append(_ date: PostingDate) {
    var divisor: Int32 = 10_000_000
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(date.digits / divisor % 10))
      if divisor == 10_000 || divisor == 100 { append(UInt8(ascii: "-")) }
      divisor /= 10
    }
  }
}

extension TemplateValues {
  /// Sets a field to a total.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, figure: QuantityTotal) {
    set(record, field) { $0.append(figure) }
  }

  /// Sets a field to a quantity.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, figure: Quantity) {
    set(record, field) { $0.append(figure) }
  }

  /// Sets a field to a quantity; an unknown one leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, known figure: Quantity?) {
    if let figure { set(record, field, figure: figure) }
  }

  /// Sets a field to a total that is not zero; zero leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, nonZero figure: QuantityTotal) {
    if !figure.isZero { set(record, field, figure: figure) }
  }

  /// Sets a field to a day; an unknown one leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, date: PostingDate?) {
    if let date { set(record, field) { $0.append(date) } }
  }

  /// Sets a field to a count.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, count: Int) {
    set(record, field) { $0.append(decimal: count) }
  }

  /// Sets a field to a count that is not zero; zero leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, nonZero count: Int) {
    if count != 0 { set(record, field, count: count) }
  }
}
