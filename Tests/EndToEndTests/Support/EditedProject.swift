/// A small project that somebody edits again and again; every state of it is sound.
struct EditedProject {
  private var entries: [[String]] = []
  private var queue: [[String]] = []
  private var pages: [String: String] = [:]
  private var title = "Corrections"
  private var foot: String?
  private var lastEntryNo = 0

  /// Makes a project of some orders, each with an output.
  init(orders: Int) {
    for number in 1...orders { addOutput("PO-\(number)") }
  }

  private mutating func addOutput(_ order: String) {
    lastEntryNo += 1
    entries.append(["\(lastEntryNo)", "2025-01-10", order, "ITEM", "5", "", "ANNA"])
  }

  /// Makes one edit, whichever comes, and returns what it was.
  mutating func edit(using random: inout SeededGenerator) -> String {
    let index = entries.indices.randomElement(using: &random) ?? 0
    let isOriginal = entries[index][5].isEmpty
    let isTarget = entries.contains { $0[5] == entries[index][0] }
    let value = "\(random.next() % 1000)"
    switch random.next() % 10 {
    case 0:
      addOutput(entries[index][2])
      return "an output more"
    case 1:
      addOutput("PO-\(value)")
      return "an order more"
    case 2 where isOriginal && !isTarget:
      lastEntryNo += 1
      entries.append(
        [
          "\(lastEntryNo)", "2025-01-11", entries[index][2], "ITEM", "-1", entries[index][0],
          "BERT",
        ])
      return "a reversal more"
    case 3 where !isTarget && entries.count > 1:
      entries.remove(at: index)
      return "a row less"
    case 4:
      entries[index][6] = "USER\(value)"
      return "another user"
    case 5:
      pages["page-\(value.prefix(1))"] = "# Page\n\nText \(value)\n"
      return "a page"
    case 6:
      pages.removeValue(forKey: pages.keys.sorted().first ?? "")
      return "a page less"
    case 7:
      title = "Corrections \(value)"
      return "another title"
    case 8:
      foot = foot == nil ? "</main>\n<footer>\(value)</footer>\n</body>\n</html>\n" : nil
      return "a template"
    default:
      queue = queue.isEmpty ? [["2025-01-12", entries[index][2], "ITEM", "-1"]] : []
      return "the queue"
    }
  }

  /// Writes the project as it is now.
  func write(to folder: TemporaryFolder) throws {
    for part in ["Site", "Templates"] where folder.holds(part) { try folder.remove(part) }
    try folder.write("title: \(title)\nsources: files\n", to: "Site/site.yml")
    try folder.write(
      CSVTable(
        "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry,User ID",
        rows: entries
      ).text(), to: "Site/ledger/items.csv")
    if !queue.isEmpty {
      try folder.write(
        CSVTable("Posting Date,Order No.,Item No.,Output Quantity", rows: queue).text(),
        to: "Site/queue/journal.csv")
    }
    for (name, text) in pages { try folder.write(text, to: "Site/pages/\(name).md") }
    if let foot { try folder.write(foot, to: "Templates/foot.md") }
  }
}
