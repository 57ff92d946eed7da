package import ProductionLedger

/// A month of the calendar in which entries are dated.
package struct PostingMonth: Hashable, Sendable {
  /// The months since January of the year 0, so that months follow each other as numbers do.
  package let number: Int32

  /// Creates the month that is `number` months after January of the year 0.
  package init(number: Int32) { self.number = number }

  /// Creates the month of a day.
  package init(_ date: PostingDate) {
    number = date.digits / 10_000 * 12 + date.digits / 100 % 100 - 1
  }

  /// The year.
  package var year: Int { Int(number / 12) }
  /// The month of the year, from 1.
  package var month: Int { Int(number % 12) + 1 }
}

extension PostingMonth: Comparable {
  /// Orders by time.
  package static func < (left: PostingMonth, right: PostingMonth) -> Bool {
    left.number < right.number
  }
}

extension PostingMonth: CustomStringConvertible {
  /// The month as `yyyy-mm`.
  package var description: String {
    let digits = String(year * 100 + month)
    let padded = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    return "\(padded.prefix(4))-\(padded.suffix(2))"
  }
}
