package import Diagnostics

/// How much memory a run takes, as measured on ledgers of 100,000 to 1,000,000 orders.
///
/// A ledger that does not fit is refused before it is read, a site before it is made: a process
/// that runs out of memory is ended by the system without a word.
package enum MemoryNeed {
  /// The program itself, with templates and pages in work.
  private static let base = 48 << 20

  /// Returns the bytes that reading takes: of text 2.2 times its size, of a workbook 12 times.
  ///
  /// `plain` is the size of files of text together, `packed` that of workbooks.
  package static func reading(plain: Int, packed: Int) -> Int {
    base + product(plain, 11) / 5 + product(packed, 12)
  }

  /// Returns the bytes that a site takes besides its ledger: what lists need of each order.
  package static func site(orders: Int, entries: Int) -> Int {
    product(orders, 1600) + product(entries, 150)
  }

  private static func product(_ count: Int, _ factor: Int) -> Int {
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: factor)
    return isTooLarge ? .max >> 2 : min(product, .max >> 2)
  }
}

extension Diagnostic {
  /// Says that a run would need more memory than there is; nil where it fits or nothing is known.
  package static func memory(need: Int, available: Int?, for what: String) -> Diagnostic? {
    guard let available, need > available else { return nil }
    return Diagnostic(
      .error, .fMemory, at: nil,
      "\(what) needs about \(megabytes(need)) MB of memory, and \(megabytes(available)) MB are "
        + "free; split the ledger by order, or use a machine with more")
  }

  private static func megabytes(_ bytes: Int) -> String { String((bytes + 999_999) / 1_000_000) }
}
