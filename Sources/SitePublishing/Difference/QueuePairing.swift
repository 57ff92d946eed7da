/// Which queue line of one publication is which of the next.
///
/// A queue line is named by its place, which moves when a line before it goes. Accepted lines are
/// known by what they do, rejected ones by their codes in the order of the queue, and what is left
/// by its place.
struct QueuePairing {
  private var renamed: [String: String] = [:]
  private var taken: Set<String> = []
  private var settled: Set<String> = []
  private let before: [PublishedOrder.QueueLine]
  private let after: [PublishedOrder.QueueLine]

  /// Pairs the queue lines of an order.
  ///
  /// - Complexity: O(*n*²) in the queue lines of the order.
  init(_ old: PublishedOrder, _ new: PublishedOrder) {
    before = old.queue
    after = new.queue
    let queued = new.entries.filter { $0.state == "queued" }
    for entry in old.entries where entry.state == "queued" {
      let found = queued.first {
        !taken.contains(Self.line($0.ref)) && QueueEffect($0) == QueueEffect(entry)
      }
      if let found { pair(Self.line(entry.ref), Self.line(found.ref)) }
    }
    pairWhere { $0.decision == "rejected" && $1.decision == "rejected" && $0.codes == $1.codes }
    pairWhere { $0.ref == $1.ref }
  }

  private mutating func pairWhere(
    _ areSame: (PublishedOrder.QueueLine, PublishedOrder.QueueLine) -> Bool
  ) {
    for line in before where renamed[line.ref] == nil {
      let found = after.first { !taken.contains($0.ref) && areSame(line, $0) }
      if let found { pair(line.ref, found.ref) }
    }
  }

  private mutating func pair(_ old: String, _ new: String) {
    guard renamed[old] == nil else { return }
    renamed[old] = new
    taken.insert(new)
  }

  /// The queue line of an entry: `Q-1` of `Q-1.C`.
  private static func line(_ ref: String) -> String {
    ref.hasSuffix(".C") ? String(ref.dropLast(2)) : ref
  }

  /// The reference in the newer publication of one in the older, or nil where it is in no queue.
  func renamed(_ ref: String) -> String? {
    renamed[Self.line(ref)].map { ref.hasSuffix(".C") ? "\($0).C" : $0 }
  }

  /// Whether a line of the older publication is rejected in the newer one.
  func isRejected(_ ref: String) -> Bool {
    let line = renamed[Self.line(ref)]
    return after.contains { $0.ref == line && $0.decision == "rejected" }
  }

  /// Whether a line of the newer publication was not in the older one.
  func isNew(_ ref: String) -> Bool { !taken.contains(Self.line(ref)) }

  /// Notes that a line of the older publication was posted, so that its decision tells nothing.
  mutating func settle(_ ref: String) { settled.insert(Self.line(ref)) }

  /// The lines that are in both, but those that were posted.
  var decided: [(PublishedOrder.QueueLine, PublishedOrder.QueueLine)] {
    before.filter { !settled.contains($0.ref) }.compactMap { line in
      after.first { $0.ref == renamed[line.ref] }.map { (line, $0) }
    }
  }
}
