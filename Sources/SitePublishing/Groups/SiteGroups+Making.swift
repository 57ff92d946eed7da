import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

extension SiteGroups {
  /// What groups are made of besides the tally: lists that the site has anyway.
  struct Sources {
    /// The posted corrections, latest first.
    var corrections: [Correction]
    /// The findings of all orders.
    var findings: [SiteOverview.OrderFinding]
    /// The position of the order of each of `findings`.
    var findingOrders: [Int32]
    /// The positions of all orders, that with the latest posting first.
    var latestFirst: [Int32]
    /// The texts of the names.
    var symbols: SymbolTable
    /// What no file of the ledger tells: output without item entries, both without capacity.
    var unknown: MeasureSet
  }

  /// Sorts what was gathered by group.
  ///
  /// - Complexity: O(*n*) in the orders, corrections and findings, O(*m* log *m*) in the months.
  init(_ kind: FigureGroup.Kind, _ tally: GroupTally, _ sources: Sources) {
    var names = Set(tally.figures.keys.lazy.filter { $0.group.kind == kind }.map(\.group.name))
    names.formUnion(tally.shares(kind).lazy.map(\.share.name))
    names.formUnion(sources.corrections.lazy.map { $0.name(of: kind) })
    names.remove(.empty)
    let sorted = names.sorted { sources.symbols.precedes($0, $1) }
    self.init(kind, names: sorted, sources.symbols)
    unknown = sources.unknown
    fillMonths(tally.figures)
    fillCorrections(sources.corrections)
    let shares = tally.shares(kind)
    let firsts = Self.firsts(of: shares, orderCount: sources.latestFirst.count)
    fillOrders(shares, firsts, sources.latestFirst)
    fillFindings(shares, firsts, sources)
    guard kind == .item else { return }
    for index in members.indices {
      members[index].description = tally.descriptions[members[index].name] ?? ItemDescription()
    }
  }

  private mutating func fillMonths(_ figures: [GroupMonth: GroupFigures]) {
    var rows: [(place: Int, month: Month)] = []
    for (key, figures) in figures where key.group.kind == kind {
      guard let place = place(of: key.group.name) else {
        rest += figures
        continue
      }
      rows.append((place, Month(month: key.month, figures: figures)))
    }
    rows.sort { ($0.place, $0.month.month) < ($1.place, $1.month.month) }
    months = rows.map(\.month)
    for (index, group) in ranges(of: rows.map(\.place)).enumerated() {
      members[index].months = group
      for month in months[group] { members[index].total += month.figures }
      members[index].total.unknown.formUnion(unknown)
      all += members[index].total
    }
    all += rest
  }

  private mutating func fillCorrections(_ all: [Correction]) {
    var places: [Int] = []
    var positions: [Int32] = []
    for (position, correction) in all.enumerated() {
      guard let place = place(of: correction.name(of: kind)) else {
        restCorrections += 1
        continue
      }
      places.append(place)
      positions.append(Int32(position))
    }
    let order = sorted(places)
    corrections = order.map { positions[$0] }
    for (index, range) in ranges(of: order.map { places[$0] }).enumerated() {
      members[index].corrections = range
    }
  }

  private mutating func fillOrders(
    _ shares: [OrderShare], _ firsts: [Int], _ latestFirst: [Int32]
  ) {
    var chosen: [Int] = []
    chosen.reserveCapacity(shares.count)
    for order in latestFirst { chosen += firsts[Int(order)]..<firsts[Int(order) + 1] }
    let places = chosen.map { place(of: shares[$0].share.name) ?? 0 }
    let order = sorted(places)
    orders = order.map { shares[chosen[$0]] }
    for (index, range) in ranges(of: order.map { places[$0] }).enumerated() {
      members[index].orders = range
    }
  }

  private mutating func fillFindings(
    _ shares: [OrderShare], _ firsts: [Int], _ sources: Sources
  ) {
    var counts: [Int: FindingCount] = [:]
    let codes = Dictionary(uniqueKeysWithValues: zip(Code.allCases, 0...))
    for (found, order) in zip(sources.findings, sources.findingOrders) {
      let code = found.finding.code
      for share in shares[firsts[Int(order)]..<firsts[Int(order) + 1]] {
        guard let place = place(of: share.share.name) else { continue }
        let key = place * codes.count + (codes[code] ?? 0)
        let isSettled = found.finding.suppression != nil
        counts[key, default: FindingCount(code: code, standing: 0, settled: 0)].settled +=
          isSettled ? 1 : 0
        counts[key, default: FindingCount(code: code, standing: 0, settled: 0)].standing +=
          isSettled ? 0 : 1
      }
    }
    let rows = counts.sorted { $0.key < $1.key }
    findings = rows.map(\.value)
    for (index, range) in ranges(of: rows.map { $0.key / codes.count }).enumerated() {
      members[index].findings = range
    }
  }

  /// The range of each group in rows that are sorted by their places.
  private func ranges(of places: [Int]) -> [Range<Int>] {
    var ends = Array(repeating: 0, count: members.count)
    for place in places { ends[place] += 1 }
    var start = 0
    return ends.map { count in
      defer { start += count }
      return start..<start + count
    }
  }

  /// The positions of rows sorted by their places; rows of one place stay as they are.
  ///
  /// - Complexity: O(*n*), by counting.
  private func sorted(_ places: [Int]) -> [Int] {
    var next = ranges(of: places).map(\.lowerBound)
    var order = Array(repeating: 0, count: places.count)
    for (position, place) in places.enumerated() {
      order[next[place]] = position
      next[place] += 1
    }
    return order
  }

  /// Where the shares of each order begin; they are in the order of the orders.
  private static func firsts(of shares: [OrderShare], orderCount: Int) -> [Int] {
    var firsts = Array(repeating: 0, count: orderCount + 1)
    for share in shares { firsts[Int(share.order) + 1] += 1 }
    for order in 0..<orderCount { firsts[order + 1] += firsts[order] }
    return firsts
  }
}

extension Correction {
  /// The item, work center or user that it belongs to, or empty.
  func name(of kind: FigureGroup.Kind) -> Symbol {
    switch kind {
    case .item: itemNo
    case .workCenter: workCenterNo
    case .user: user
    }
  }
}
