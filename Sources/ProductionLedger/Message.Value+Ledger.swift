package import Diagnostics

extension Message.Value {
  /// A quantity.
  package static func figure(_ quantity: Quantity) -> Self { .figure(quantity.description) }

  /// A total.
  package static func figure(_ total: QuantityTotal) -> Self { .figure(total.description) }

  /// A posting date.
  package static func day(_ date: PostingDate) -> Self {
    let digits = Int(date.digits)
    return .day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }
}
