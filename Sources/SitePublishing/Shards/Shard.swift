/// One of several equal shares of the work on a site.
///
/// Every machine reads the whole ledger and renders its share of the files; `storno merge` puts the
/// shares together. Which share a file is in depends on nothing but the site and the number of
/// shares.
/// - Source: design.md decision 9.
package struct Shard: Hashable, Sendable {
  /// The largest number of shares: more than any array of jobs has.
  package static let limit = 100_000

  /// The number of the share, from 1.
  package let number: Int
  /// How many shares there are.
  package let count: Int

  /// Creates a share; nil if it is none of `1...count`, or there are more than `limit`.
  package init?(_ number: Int, of count: Int) {
    guard (1...Self.limit).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// How many of `total` units are in the share.
  func unitCount(of total: Int) -> Int {
    total < number ? 0 : (total - number) / count + 1
  }

  /// The unit of the whole that is the share's own unit `unit`: every `count`-th one is.
  ///
  /// Neighbours go to different shares, so that a few long orders do not make one share late.
  func unit(_ unit: Int) -> Int { unit * count + number - 1 }
}
