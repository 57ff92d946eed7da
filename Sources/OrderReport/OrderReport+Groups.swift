import OutputReversal
package import ProductionLedger

extension OrderReport {
  /// What an order has of an item or a work center.
  package struct Share: Hashable, Sendable {
    /// The item or the work center.
    package var name: Symbol
    /// Its posted output in the order.
    package var figures: OutputFigures
    /// Whether the figures are those of all rows, and not only of those that tell their output.
    package var isKnown: Bool
  }

  /// Adds the posted rows of this order to the figures by item, work center, user and month.
  ///
  /// - Complexity: O(*n*) in the entries.
  package func addFigures(to groups: inout [GroupMonth: GroupFigures]) {
    for entry in entries where entry.state == .posted {
      let month = PostingMonth(entry.postingDate)
      func key(_ kind: FigureGroup.Kind, _ name: Symbol) -> GroupMonth {
        GroupMonth(FigureGroup(kind, name), month)
      }
      if let measures = entry.measures {
        groups[key(.workCenter, entry.workCenterNo), default: .zero].add(capacity: entry)
        // An item whose operations scrapped nothing has no months but those of its output.
        guard !measures.scrap.isZero || entry.unknown.contains(.scrap) else { continue }
        groups[key(.item, item(ofCapacity: entry)), default: .zero].addScrap(of: entry)
      } else if entry.lineIndex != nil {
        groups[key(.item, entry.itemNo), default: .zero].add(item: entry)
        groups[key(.user, entry.user), default: .zero].add(item: entry)
      }
    }
  }

  /// What each item has of the posted output, those of the order lines first.
  ///
  /// - Complexity: O(*n* *m*) in the lines and their items.
  package var itemShares: [Share] {
    var shares: [Share] = []
    for line in lines { Self.add(line.posted, to: line.itemNo, in: &shares) }
    return shares
  }

  /// What was posted of the output at each work center, those of the operations first.
  ///
  /// - Complexity: O(*n* *m*) in the entries and their work centers.
  package var workCenterShares: [Share] {
    var shares: [Share] = []
    for operation in operations { Self.add(.zero, to: operation.workCenterNo, in: &shares) }
    for entry in entries where entry.state == .posted && entry.measures != nil {
      let output = QuantityTotal(entry.quantity)
      let figures =
        output.isNegative
        ? OutputFigures(reversed: output.magnitude) : OutputFigures(original: output)
      Self.add(
        figures, isKnown: !entry.unknown.contains(.output), to: entry.workCenterNo, in: &shares)
    }
    return shares
  }

  /// Adds figures to a share; what has no name is in none.
  private static func add(
    _ figures: OutputFigures, isKnown: Bool = true, to name: Symbol, in shares: inout [Share]
  ) {
    guard !name.isEmpty else { return }
    if let index = shares.firstIndex(where: { $0.name == name }) {
      shares[index].figures += figures
      shares[index].isKnown = shares[index].isKnown && isKnown
    } else {
      shares.append(Share(name: name, figures: figures, isKnown: isKnown))
    }
  }

  /// The item that a capacity entry was posted for: its own, else that of its order line.
  private func item(ofCapacity entry: ReportEntry) -> Symbol {
    if !entry.itemNo.isEmpty { return entry.itemNo }
    if lines.count == 1 { return lines[0].itemNo }
    guard let number = entry.orderLineNo else { return .empty }
    return lines.first { $0.orderLineNo == number }?.itemNo ?? .empty
  }
}
