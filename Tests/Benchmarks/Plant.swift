/// Two years of a plant: its orders, and their entries in the order in which they were posted.
struct Plant {
  /// An entry of either ledger; quantities and times in hundredths.
  struct Entry {
    /// The index of the order.
    var order: Int
    /// The index of the posting among those of its order.
    var posting: Int
    /// Days since the first one.
    var day: Int
    /// The number of the item register, one a posting.
    var register: Int
    var user: Int
    /// The number of the entry that this one applies to, or 0.
    var reverses = 0
    /// The number of the entry that reversed this one, or 0; capacity entries only.
    var reversedBy = 0
  }

  static let days = 730

  private(set) var orders: [OrderPlan] = []
  /// The entry with number *n* is at *n* − 1, here and in `capacityEntries`.
  private(set) var itemEntries: [Entry] = []
  private(set) var capacityEntries: [Entry] = []
  /// The day of the last posting of each order.
  private(set) var lastDay: [Int]
  /// The numbers of the entries that each posting of an open order has written.
  private var numbers: [[(item: Int, capacity: Int)]]

  /// Posts the orders mixed, as they are in a plant: some 250 are open at a time.
  init(_ arguments: GeneratorArguments) {
    var random = SplitMix64(seed: arguments.seed)
    orders = (0..<arguments.orders).map {
      OrderPlan(number: $0 + 1, entries: arguments.entriesPerOrder, random: &random)
    }
    let total = orders.reduce(0) { $0 + $1.postings.count }
    lastDay = Array(repeating: 0, count: orders.count)
    numbers = Array(repeating: [], count: orders.count)
    capacityEntries.reserveCapacity(total)
    var open = Array(0..<min(250, orders.count))
    var next = open.count
    for register in 0..<total {
      let slot = random.next(in: 0..<open.count)
      let order = open[slot]
      post(
        order, day: register * Self.days / total, register: register + 1,
        user: random.next(in: 0..<12))
      guard numbers[order].count == orders[order].postings.count else { continue }
      numbers[order] = []
      if next < orders.count {
        open[slot] = next
        next += 1
      } else {
        open.swapAt(slot, open.count - 1)
        open.removeLast()
      }
    }
  }

  private mutating func post(_ order: Int, day: Int, register: Int, user: Int) {
    let index = numbers[order].count
    let posting = orders[order].postings[index]
    var entry = Entry(order: order, posting: index, day: day, register: register, user: user)
    let original = posting.reverses.map { numbers[order][$0] }
    if let original, posting.isLinked {
      capacityEntries[original.capacity - 1].reversedBy = capacityEntries.count + 1
      entry.reverses = original.capacity
    }
    capacityEntries.append(entry)
    var item = 0
    if posting.rows == 2 {
      entry.reverses = original?.item ?? 0
      itemEntries.append(entry)
      item = itemEntries.count
    }
    numbers[order].append((item, capacityEntries.count))
    lastDay[order] = day
  }
}
