import OrderReport
import OutputReversal
import ProductionLedger

/// All that the page of an order, its JSON and its CSV depend on.
///
/// The rows of the order with who posted them, where they were read and what ties them; the pages
/// of items and work centers that there are; and what all pages share. An order that the queue
/// names or that is tied to another one is not told of: there are few, and they are made again.
/// - Source: design.md decision 9.
struct OrderDependencies {
  let site: AuditSite

  /// Returns the digest for the order at a position of `ledger.orders`, or nil.
  ///
  /// - Complexity: O(*n*) in the rows of the order.
  func digest(of position: Int) -> ContentDigest? {
    guard let shared = site.sharedDependencies else { return nil }
    var columnSet: UInt16?
    var bytes = shared.bytes
    bytes.reserveCapacity(8192)
    guard site.posted.appendDependencies(of: position, to: &bytes) else { return nil }
    let (ledger, orders) = (site.posted.ledger, site.posted.ledger.orders)
    for row in orders.itemLedgerEntryRows(position).map(Int.init) {
      let entry = ledger.itemLedgerEntries[row]
      appendPlace(entry.place, &columnSet, to: &bytes)
      appendGroup(.item, entry.itemNo, to: &bytes)
    }
    for row in orders.capacityLedgerEntryRows(position).map(Int.init) {
      let entry = ledger.capacityLedgerEntries[row]
      appendPlace(entry.place, &columnSet, to: &bytes)
      appendGroup(.workCenter, entry.workCenterNo, to: &bytes)
    }
    for row in orders.productionOrderRows(position).map(Int.init) {
      appendGroup(.item, ledger.productionOrders[row].sourceNo, to: &bytes)
    }
    for row in orders.productionOrderLineRows(position).map(Int.init) {
      appendGroup(.item, ledger.productionOrderLines[row].itemNo, to: &bytes)
    }
    for row in orders.routingLineRows(position).map(Int.init) {
      appendGroup(.workCenter, ledger.routingLines[row].workCenterNo, to: &bytes)
    }
    return ContentDigest(of: bytes)
  }

  /// Appends which file a row is of, which columns are known of it, and what the site shows of it.
  ///
  /// `columnSet` is that of the row before, which most rows share.
  private func appendPlace(
    _ place: RowPlace, _ columnSet: inout UInt16?, to bytes: inout [UInt8]
  ) {
    let name = site.context.sourceName(of: place)
    bytes.append(number: Int64(place.source))
    bytes.append(counted: name.text[...])
    bytes.append(number: name.hasLine ? Int64(place.line) : -1)
    bytes.append(number: place.columnSet == columnSet ? 1 : 0)
    guard place.columnSet != columnSet else { return }
    columnSet = place.columnSet
    bytes.append(contentsOf: site.columnSets[Int(place.columnSet)].bytes)
  }

  /// Appends whether an item or a work center has a page.
  private func appendGroup(
    _ kind: FigureGroup.Kind, _ name: Symbol, to bytes: inout [UInt8]
  ) {
    bytes.append(site.overview.path(of: kind, name) == nil ? 0 : 1)
  }
}

extension AuditSite {
  /// Returns the digest of what all pages of orders depend on.
  ///
  /// `inputs` are all that the site is made of but the ledger and the queue.
  static func sharedDependencies(
    _ inputs: SiteInputs, _ posted: PostedLedger, _ context: ReportContext
  ) -> ContentDigest {
    var bytes = inputs.digest.bytes
    context.appendInitials(to: &bytes)
    posted.appendSharedDependencies(to: &bytes)
    return ContentDigest(of: bytes)
  }
}
