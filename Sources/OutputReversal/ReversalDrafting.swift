import ProductionLedger

/// Fills queue lines from posted entries, field by field as the Output Journal is filled by hand.
///
/// Posting date, order, item and operation; then the times and the output with the sign turned;
/// then, where the product was put out, the Applies-to Entry, which needs a quantity before it.
/// Times of a part are the same share of what was posted, rounded to hundred-thousandths, without
/// setup time and scrap, which a part does not undo. No measure takes back more than is left.
/// - Source: domain.md 2.2 and 2.3, S4.
package struct ReversalDrafting {
  let posted: PostedLedger
  let request: ReversalRequest

  /// Creates what fills lines from the entries of a ledger.
  package init(_ posted: PostedLedger, _ request: ReversalRequest) {
    self.posted = posted
    self.request = request
  }

  var ledger: Ledger { posted.ledger }

  /// Returns the line that takes back the entry of a name, `I-1` or `C-7`.
  ///
  /// - Complexity: O(*n* log *n*) in the rows of the entry's order; a capacity entry is looked for
  ///   in all rows.
  package func draft(of name: String) throws(ReversalRefusal) -> ReversalDraft {
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { throw .notAReference(name) }
    var draft: ReversalDraft
    switch parts[0] {
    case "I": draft = try itemDraft(of: name, number(parts[1], in: .itemEntries))
    case "C": draft = try capacityDraft(of: name, number(parts[1], in: .capacityEntries))
    case "Q": throw .queued(name)
    case "P": throw .isReversal(name)
    default: throw .notAReference(name)
    }
    draft.reference = name
    draft[.reasonCode] = request.reasonCode
    draft[.userID] = request.userID
    return draft
  }

  private func number(_ text: Substring, in numbering: EntryNumbers.Numbering) -> EntryNo? {
    let text = ReferenceText.plain(text)
    return text.flatMap { ledger.entryNumbers.number(of: $0, in: numbering, ledger.symbols) }
  }

  /// Fills what a line says whatever it takes back.
  func line(
    ofOrder orderNo: Symbol, line: Int32?, item: Symbol, variant: Symbol
  ) -> ReversalDraft {
    var draft = ReversalDraft()
    draft[.postingDate] = request.postingDate.description
    draft[.orderNo] = text(orderNo)
    draft[.documentNo] = text(orderNo)
    draft[.itemNo] = text(item)
    draft[.orderLineNo] = line.map(String.init) ?? ""
    draft[.variantCode] = text(variant)
    return draft
  }

  /// Fills in the center of an operation and its unit of time.
  ///
  /// The unit only where it is the one that entries hold times in: the ERP would convert another.
  func fillCenter(of entry: CapacityLedgerEntry, in draft: inout ReversalDraft) {
    draft[.type] = entry.type.map { $0 == .blank ? "" : $0.caption } ?? ""
    draft[.no] = text(entry.no)
    if entry.qtyPerCapUnitOfMeasure == nil || entry.qtyPerCapUnitOfMeasure == .one {
      draft[.capUnitOfMeasureCode] = text(entry.capUnitOfMeasureCode)
    }
  }

  /// Writes the measures in the first unit that is the base unit, else in one that they are exact
  /// in: a line without a unit is taken for one of the order line's.
  ///
  /// - Source: domain.md 2.3, S2.
  func fill(
    _ measures: Measures, in units: [(code: Symbol, factor: Quantity?)],
    _ draft: inout ReversalDraft
  ) throws(ReversalRefusal) {
    let named = units.filter { !$0.code.isEmpty }
    var written = measures
    if let base = named.first(where: { $0.factor == nil || $0.factor == .one }) {
      draft[.unitOfMeasureCode] = text(base.code)
    } else if let unit = named.first, let factor = unit.factor {
      guard let output = measures.output.exactly(in: factor),
        let scrap = measures.scrap.exactly(in: factor)
      else {
        let quantity = (measures.output.isZero ? measures.scrap : measures.output).description
        throw .unit(draft[.itemNo], quantity: quantity, unit: text(unit.code))
      }
      (written.output, written.scrap) = (output, scrap)
      draft[.unitOfMeasureCode] = text(unit.code)
      draft[.qtyPerUnitOfMeasure] = factor.description
    } else if units.contains(where: { $0.factor != nil && $0.factor != .one }) {
      draft[.qtyPerUnitOfMeasure] = Quantity.one.description
    }
    draft.takeBack(written)
  }

  func text(_ symbol: Symbol) -> String { ledger.symbols.text(symbol) }
}

extension Quantity {
  /// The number of units of `factor` base units each, or nil where that is not exact.
  fileprivate func exactly(in factor: Quantity) -> Quantity? {
    let (number, rest) = (Int128(units) * Int128(Self.unitsPerWhole))
      .quotientAndRemainder(dividingBy: Int128(factor.units))
    return rest == 0 ? Int64(exactly: number).map(Quantity.init(units:)) : nil
  }
}
