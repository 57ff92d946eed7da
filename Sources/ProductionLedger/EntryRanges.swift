/// The ranges of entry numbers that registers hold.
///
/// Postings at the same time take numbers in turn, so ranges may overlap.
/// - Source: domain.md 1.1, Entry No., and 1.4.
struct EntryRanges: Sendable {
  /// Where a range begins, or is over.
  private struct Bound: Sendable {
    var number: Int
    var row: Int
    var isEnd: Bool
  }

  /// The numbers from `first` up to the next segment.
  private struct Segment: Sendable {
    var first: Int
    /// The row of the only range that holds them, or nil when none or several do.
    var row: Int?
  }

  private var segments: [Segment] = []

  /// Creates ranges from registers' rows and their first and last numbers.
  ///
  /// - Complexity: O(*n* log *n*)
  init(_ ranges: [(row: Int, first: EntryNo, last: EntryNo)]) {
    let bounds = ranges.filter { $0.first <= $0.last }.flatMap { range in
      [
        Bound(number: Int(range.first.number), row: range.row, isEnd: false),
        Bound(number: Int(range.last.number) + 1, row: range.row, isEnd: true),
      ]
    }.sorted { $0.number < $1.number }
    // Of one range alone the sum of the rows is its row.
    var (count, sum) = (0, 0)
    for bound in bounds {
      count += bound.isEnd ? -1 : 1
      sum += bound.isEnd ? -bound.row : bound.row
      if segments.last?.first == bound.number { segments.removeLast() }
      segments.append(Segment(first: bound.number, row: count == 1 ? sum : nil))
    }
  }

  /// The row of the only range that holds `entry`, or nil: of several any may be the one.
  ///
  /// - Complexity: O(log *n*)
  func soleRow(holding entry: EntryNo) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].first <= Int(entry.number) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? segments[low - 1].row : nil
  }
}
