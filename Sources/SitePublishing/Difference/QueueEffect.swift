/// What a queued reversal does, by which it is known again wherever it stands.
struct QueueEffect: Hashable {
  private let item: String?
  private let operation: String?
  private let quantity: String?
  private let reverses: String?
  private let postingDate: String?

  /// Tells the effect of an entry, with its date or without.
  init(_ entry: PublishedOrder.Entry, dated: Bool = true) {
    item = entry.item
    operation = entry.operation
    quantity = entry.quantity
    reverses = entry.reverses
    postingDate = dated ? entry.postingDate : nil
  }

  /// The posted entry that a queued one became: one of its date, else of another.
  ///
  /// - Source: rule R45; the day on which it is posted may be another one.
  static func posting(
    of entry: PublishedOrder.Entry, among posted: [PublishedOrder.Entry]
  ) -> Int? {
    posted.firstIndex { QueueEffect($0) == QueueEffect(entry) }
      ?? posted.firstIndex { QueueEffect($0, dated: false) == QueueEffect(entry, dated: false) }
  }
}
