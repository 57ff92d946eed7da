import PageRendering
import ProductionLedger

extension ByteBuffer {
  /// Appends a total as pages write it: exact, without trailing zeros, U+2212 for minus.
  ///
  /// - Source: pages.md section 3.
  mutating func append(_ total: QuantityTotal, _ format: FigureFormat) {
    format.append(hundredThousandths: total.units, to: &self)
  }

  /// Appends a day as pages write it.
  mutating func append(_ date: PostingDate, _ format: FigureFormat) {
    let digits = Int(date.digits)
    format.append(
      year: digits / 10_000, month: digits / 100 % 100, day: digits % 100, to: &self)
  }

  /// Appends a day as `yyyy-mm-dd`, for `datetime=` and anchors.
  mutating func append(iso date: PostingDate) { append(date, .plain) }
}

extension FigureFormat {
  /// A total as pages write it.
  func text(_ total: QuantityTotal) -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(total, self)
    return buffer.text
  }

  /// A quantity as pages write it.
  func text(_ quantity: Quantity) -> String { text(QuantityTotal(quantity)) }

  /// A day as pages write it.
  func text(_ date: PostingDate) -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(date, self)
    return buffer.text
  }

  /// A month, 202601, as pages write it.
  func text(month: Int32) -> String {
    var buffer = ByteBuffer(capacity: 64)
    append(year: Int(month) / 100, month: Int(month) % 100, to: &buffer)
    return buffer.text
  }
}

extension TemplateValues {
  /// Sets a field to a total.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, figure: QuantityTotal) {
    let format = format
    set(record, field) { $0.append(figure, format) }
  }

  /// Sets a field to a quantity.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, figure: Quantity) {
    set(record, field, figure: QuantityTotal(figure))
  }

  /// Sets a field to a quantity; an unknown one leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, known figure: Quantity?) {
    if let figure { set(record, field, figure: figure) }
  }

  /// Sets a field to a total that is not zero; zero leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, nonZero figure: QuantityTotal) {
    if !figure.isZero { set(record, field, figure: figure) }
  }

  /// Sets a field to a total without its sign.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, magnitude figure: QuantityTotal) {
    set(record, field, figure: figure.magnitude)
  }

  /// Sets a field to a day; an unknown one leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, date: PostingDate?) {
    guard let date else { return }
    let format = format
    set(record, field) { $0.append(date, format) }
  }

  /// Sets a field to a day, and, where that is not `yyyy-mm-dd` itself, another one to that form.
  mutating func set<F>(
    _ record: RecordReference<F>, _ field: F, iso: F, date: PostingDate?
  ) {
    set(record, field, date: date)
    if let date, !format.hasISODays { set(record, iso) { $0.append(iso: date) } }
  }

  /// Sets a field to a count.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, count: Int) {
    let format = format
    set(record, field) { format.append(count: count, to: &$0) }
  }

  /// Sets a field to a count that is not zero; zero leaves it unset.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, nonZero count: Int) {
    if count != 0 { set(record, field, count: count) }
  }

  /// Sets a field to a number that names something, such as an order line: never in groups.
  mutating func set<F>(_ record: RecordReference<F>, _ field: F, number: Int) {
    set(record, field) { $0.append(decimal: number) }
  }
}
