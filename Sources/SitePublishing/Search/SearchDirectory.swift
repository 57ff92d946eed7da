import OrderReport
import OutputReversal
import ProductionLedger

/// The file that says what the index has and in which file it is.
struct SearchDirectory: Sendable {
  /// The file.
  let bytes: [UInt8]
  /// What the numbers of rows, months and work centers mean, as 16 hexadecimal digits.
  ///
  /// Every file has it, so that a page which was opened before the site was published anew does not
  /// take one site's rows for another's.
  let stamp: [UInt8]

  /// Describes an index.
  ///
  /// - Complexity: O(*n*) in the orders.
  init(_ index: SearchIndex) {
    var script = SearchScript("directory")
    script.add("ordersPerFile", SearchFamily.orders.perFile)
    for family in SearchFamily.allCases { Self.addFirsts(of: family, index, to: &script) }
    script.add("firstDay", index.firstDay)
    Self.addChoices(index, to: &script)
    var content = script.content
    for position in index.orders.positions {
      content += index.site.text(index.site.posted.ledger.orders.numbers[Int(position)])
      content.append(0)
    }
    stamp = Array(ContentDigest(of: content).hexadecimal.prefix(16))
    bytes = script.finish(stamp: stamp)
  }

  /// Adds with what each file of a family begins: a folded text, or a number.
  private static func addFirsts(
    of family: SearchFamily, _ index: SearchIndex, to script: inout SearchScript
  ) {
    let starts = stride(from: 0, to: index.count(of: family), by: family.perFile)
    func texts(_ text: (Int) -> ArraySlice<UInt8>) -> PackedTexts {
      var texts = PackedTexts()
      for start in starts { texts.append(FoldedText.bytes(of: text(start))[...]) }
      return texts
    }
    func numbers(_ entries: SearchNumbers) -> PackedNumbers {
      var numbers = PackedNumbers()
      for start in starts { numbers.append(entries.number(start)) }
      return numbers
    }
    let site = index.site
    switch family {
    case .orders:
      let positions = index.orders.positions
      script.add(
        "orders", texts { site.text(site.posted.ledger.orders.numbers[Int(positions[$0])]) })
    case .keys:
      let sequence = index.sortedKeys.sequence
      script.add(
        "keys",
        texts { SearchKeys.text(of: index.keys.keys[Int(sequence[$0])], site.context.symbols) })
    case .itemEntries: script.add("itemEntries", numbers(index.itemEntries))
    case .capacityEntries: script.add("capacityEntries", numbers(index.capacityEntries))
    case .queueLines: script.add("queueLines", numbers(index.queueLines))
    }
  }

  /// Adds the work centers, months and statuses by which orders may be chosen.
  private static func addChoices(_ index: SearchIndex, to script: inout SearchScript) {
    let site = index.site
    var (workCenters, months, monthCaptions) = (PackedTexts(), PackedTexts(), PackedTexts())
    for workCenter in index.workCenterList { workCenters.append(site.text(workCenter)) }
    for month in index.monthList {
      months.append(Array(OrderList.monthName(month).utf8)[...])
      monthCaptions.append(Array(site.format.text(month: month).utf8)[...])
    }
    script.add("workCenters", workCenters)
    script.add("workCenterSets", index.workCenters.packed)
    script.add("months", months)
    script.add("monthCaptions", monthCaptions)
    script.add("monthSets", index.months.packed)
    var (statuses, captions) = (PackedTexts(), PackedTexts())
    for status in ProductionOrderStatus.allCases {
      statuses.append(Array("\(status)".utf8)[...])
      captions.append(Array(site.label(status).utf8)[...])
    }
    script.add("statuses", statuses)
    script.add("statusCaptions", captions)
  }
}
