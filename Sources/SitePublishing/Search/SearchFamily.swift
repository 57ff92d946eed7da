/// What a family of files of the index holds.
enum SearchFamily: String, Sendable, CaseIterable {
  case orders, keys
  case itemEntries = "item-entries"
  case capacityEntries = "capacity-entries"
  case queueLines = "queue-lines"

  /// How many things a file has: some ten thousands of bytes.
  var perFile: Int {
    switch self {
    case .orders: 2048
    case .keys: 4096
    case .itemEntries, .capacityEntries, .queueLines: 8192
    }
  }
}
