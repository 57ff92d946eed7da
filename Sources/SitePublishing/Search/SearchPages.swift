import OrderReport
import OutputReversal
import ProductionLedger

/// The files of the search; a unit is a file.
///
/// `search.js` finds orders. `directory.js` says what there is. The other files hold it in the
/// sequence of the index, each a part, so that a search loads only those that can have what is
/// looked for.
/// - Source: pages.md section 2.
struct SearchPages: SitePart {
  private enum Unit {
    case engine, directory
    case part(SearchFamily, Int)
  }

  private let index: SearchIndex
  private let directory: Deferred<SearchDirectory>
  private let units: [Unit]

  /// Makes the search of a site.
  init(site: AuditSite) {
    let index = SearchIndex(site)
    self.index = index
    directory = Deferred { SearchDirectory(index) }
    units =
      [.engine, .directory]
      + SearchFamily.allCases.flatMap { family in
        (0..<(index.count(of: family) + family.perFile - 1) / family.perFile).map {
          .part(family, $0)
        }
      }
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    switch units[unit] {
    case .engine: ["\(PagePath.searchIndex)/search.js"]
    case .directory: ["\(PagePath.searchIndex)/directory.js"]
    case .part(let family, let number):
      ["\(PagePath.searchIndex)/\(family.rawValue)-\(number).js"]
    }
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    switch units[unit] {
    case .engine: files.add(PackageResources.search_js)
    case .directory: files.add(directory.value.bytes)
    case .part(let family, let number): files.add(part(number, of: family))
    }
  }

  private func part(_ number: Int, of family: SearchFamily) -> [UInt8] {
    var script = SearchScript("\(family.rawValue)-\(number)")
    let start = number * family.perFile
    let range = start..<min(start + family.perFile, index.count(of: family))
    switch family {
    case .orders: SearchRows(index, range).add(to: &script)
    case .keys: addKeys(range, to: &script)
    case .itemEntries:
      add(range, of: index.itemEntries, to: &script) { .item(EntryNo(Int32(clamping: $0))) }
    case .capacityEntries:
      add(range, of: index.capacityEntries, to: &script) { .capacity(EntryNo(Int32(clamping: $0))) }
    case .queueLines: add(range, of: index.queueLines, to: &script) { .queue($0) }
    }
    return script.finish(stamp: directory.value.stamp)
  }

  private func addKeys(_ range: Range<Int>, to script: inout SearchScript) {
    let sorted = index.sortedKeys
    var (texts, kinds, orders) = (PackedTexts(), PackedNumbers(), PackedNumbers())
    var pages = SparseNumbers()
    for place in sorted.sequence[range] {
      let key = index.keys.keys[Int(place)]
      pages.append(page(of: key))
      texts.append(SearchKeys.text(of: key, index.site.context.symbols))
      kinds.append(key.kind.rawValue)
      orders.append(ascending: sorted.orders[Int(place)])
    }
    script.add("texts", texts)
    script.add("kinds", kinds)
    script.add("orders", orders)
    script.add("pages", pages)
  }

  private func add(
    _ range: Range<Int>, of entries: SearchNumbers, to script: inout SearchScript,
    reference: (Int) -> EntryReference
  ) {
    let overview = index.site.overview
    let packed = entries.packed(range, index.orders) { overview.page(of: reference($0)) ?? 0 }
    script.add("first", entries.number(range.lowerBound))
    script.add("runs", packed.runs)
    script.add("pages", packed.pages)
  }

  /// The page, from 0, on which an entry stands whose number is a text; 0 for any other key.
  private func page(of key: SearchKeys.Key) -> Int {
    let (site, isItem) = (index.site, key.kind == .itemEntry)
    guard isItem || key.kind == .capacityEntry else { return 0 }
    let symbols = site.context.symbols
    let number = site.posted.ledger.entryNumbers.number(
      of: symbols.text(key.symbol), in: isItem ? .itemEntries : .capacityEntries, symbols)
    return number.flatMap { site.overview.page(of: isItem ? .item($0) : .capacity($0)) } ?? 0
  }
}
