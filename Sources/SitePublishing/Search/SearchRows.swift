import OrderReport
import PageRendering
import ProductionLedger

/// What a list shows of some orders and what they are chosen by, a column each.
struct SearchRows {
  private let index: SearchIndex
  private let range: Range<Int>
  private let orders: [OrderSummary]

  /// Looks at the orders of some rows.
  init(_ index: SearchIndex, _ range: Range<Int>) {
    self.index = index
    self.range = range
    let (positions, summaries) = (index.orders.positions, index.site.overview.summaries)
    orders = positions[range].map { summaries[Int($0)] }
  }

  /// Days that ascend as dates do: each month has 31.
  static func dayCount(_ date: PostingDate) -> Int {
    (date.year * 12 + date.month - 1) * 31 + date.day - 1
  }

  /// Adds all columns to a file.
  func add(to script: inout SearchScript) {
    addNumbers(to: &script)
    addTexts(to: &script)
    add("status", to: &script) { order, _ in order.status.map { Int($0.rawValue) + 1 } ?? 0 }
    let firstDay = index.firstDay
    add("date", to: &script) { order, _ in
      order.lastPostingDate.map { Self.dayCount($0) - firstDay + 1 } ?? 0
    }
    addFigures(to: &script)
    addSparse("corrections", to: &script) { order, _ in order.correctionCount }
    addSparse("findings", to: &script) { order, _ in order.findingCount }
    addSparse("worst", to: &script) { order, _ in
      order.errorCount > 0 ? 3 : order.warningCount > 0 ? 2 : order.infoCount > 0 ? 1 : 0
    }
    addSparse("queued", to: &script) { order, _ in order.queuedCount }
    addSparse("rejected", to: &script) { order, _ in order.rejectedCount }
    let (months, workCenters) = (index.months.setOfRow, index.workCenters.setOfRow)
    add("months", to: &script) { _, row in Int(months[row]) + 1 }
    add("workCenters", to: &script) { _, row in Int(workCenters[row]) + 1 }
    addSparklines(to: &script)
  }

  /// Adds a column of numbers from 0 on.
  ///
  /// `number` is asked for each order and its row in the whole index.
  private func add(
    _ name: StaticString, to script: inout SearchScript, _ number: (OrderSummary, Int) -> Int
  ) {
    var numbers = PackedNumbers()
    for (order, row) in zip(orders, range) { numbers.append(number(order, row)) }
    script.add(name, numbers)
  }

  /// Adds a column of numbers from 0 on that are mostly zero.
  private func addSparse(
    _ name: StaticString, to script: inout SearchScript, _ number: (OrderSummary, Int) -> Int
  ) {
    var numbers = SparseNumbers()
    for (order, row) in zip(orders, range) { numbers.append(number(order, row)) }
    script.add(name, numbers)
  }

  /// Adds the numbers of the orders and where their pages are.
  ///
  /// A slug is given where it is not the number in lower case.
  private func addNumbers(to script: inout SearchScript) {
    var (numbers, slugs) = (PackedTexts(), SearchSlugs())
    var shards: [UInt8] = []
    for order in orders {
      let number = index.site.text(order.orderNo)
      let slug = index.site.slug(of: order.orderNo)
      numbers.append(number)
      shards += Array(slug.shard.utf8)
      slugs.append(slug.text, of: number)
    }
    script.add("numbers", numbers)
    script.add("shards", text: shards)
    guard !slugs.isEmpty else { return }
    script.add("slugRows", slugs.rows)
    script.add("slugs", slugs.texts)
  }

  /// Adds each order's first item and its description.
  ///
  /// The texts of `descriptions` belong to those of `items`, and further ones follow. An order that
  /// is not described as its item is names a further one.
  private func addTexts(to script: inout SearchScript) {
    let symbols = index.site.context.symbols
    let list = Set(orders.lazy.map(\.itemNo).filter { !$0.isEmpty }).sorted(by: symbols.precedes)
    var (items, descriptions, slugs) = (PackedTexts(), PackedTexts(), SearchSlugs())
    var places: [Symbol: Int] = [.empty: 0]
    for (place, item) in list.enumerated() {
      places[item] = place + 1
      items.append(symbols[item])
      slugs.append(FigureGroup.Kind.item.slug(of: symbols.text(item)), of: symbols[item])
    }
    var ofItem: [Symbol: Symbol] = [.empty: .empty]
    for order in orders where ofItem[order.itemNo] == nil {
      ofItem[order.itemNo] = order.description
    }
    for item in list { descriptions.append(symbols[ofItem[item] ?? .empty]) }
    var further: [Symbol: Int] = [:]
    add("item", to: &script) { order, _ in places[order.itemNo] ?? 0 }
    addSparse("description", to: &script) { order, _ in
      if ofItem[order.itemNo] == order.description { return 0 }
      if let place = further[order.description] { return place }
      descriptions.append(symbols[order.description])
      let place = list.count + further.count + 1
      further[order.description] = place
      return place
    }
    script.add("items", items)
    script.add("descriptions", descriptions)
    guard !slugs.isEmpty else { return }
    script.add("itemSlugRows", slugs.rows)
    script.add("itemSlugs", slugs.texts)
  }

  private func addFigures(to script: inout SearchScript) {
    let figures = SearchFigures(orders)
    script.add("scale", figures.scale)
    script.add("original", figures.original)
    script.add("reversed", figures.reversed)
    script.add("unexplained", figures.unexplained)
    script.add("queue", figures.queue)
    script.add("ordered", figures.ordered)
    addSparse("isUnordered", to: &script) { order, _ in order.ordered == nil ? 1 : 0 }
    guard !figures.largeRows.bytes.isEmpty else { return }
    script.add("largeRows", figures.largeRows)
    script.add("large", figures.large)
  }

  /// Adds the height of zero and of each value of the orders' sparklines, after how many they are.
  private func addSparklines(to script: inout SearchScript) {
    var numbers = PackedNumbers()
    for order in orders {
      let line = SVGChart.Sparkline(order.sparkline.map(\.net.clamped))
      numbers.append(line.heights.count + 1)
      numbers.append(line.zero)
      for height in line.heights { numbers.append(height) }
    }
    script.add("sparklines", numbers)
  }
}
