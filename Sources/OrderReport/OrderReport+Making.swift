package import OutputReversal
import ProductionLedger

extension OrderReport {
  /// Makes the report of an order.
  ///
  /// - Complexity: O(*n*) in the entries of the order, O(*n* *c*) with *c* corrections.
  package init(_ history: OrderHistory, _ context: ReportContext) {
    let examination = OrderExamination(history, context)
    let findings = Finding.all(in: examination)
    let corrections = examination.corrections
    let entries = examination.entries()
    let lines = examination.lineTally.lines
    let queue = examination.queueResults(findings)
    let soleLine = history.lines.count == 1 ? history.lines[0] : nil
    let described = history.order?.description ?? .empty
    orderNo = history.orderNo
    description = described.isEmpty ? soleLine?.description ?? .empty : described
    status = history.order?.status ?? history.lines.first?.status
    isReopened = history.order?.reopened
    finishedDate = history.order?.finishedDate
    dueDate = history.order?.dueDate ?? history.lines.lazy.compactMap(\.dueDate).max()
    self.lines = lines
    operations = examination.operationTally.operations
    self.entries = entries
    self.queue = queue
    self.findings = findings
    self.corrections = corrections
    notices = examination.notices()
    rates = ReversalRates(of: entries)
    totals = ControlTotals(of: history)
    synopsis = OrderSynopsis(
      lines: lines, isOrderedKnown: Self.isOrderedKnown(history, lines), entries: entries,
      corrections: corrections, queue: queue)
  }

  /// Whether the ordered quantity is known of each order line, or of the order without lines.
  private static func isOrderedKnown(_ history: OrderHistory, _ lines: [LineFigures]) -> Bool {
    if history.lines.isEmpty { return lines.count == 1 && lines[0].ordered != nil }
    return history.lines.allSatisfy { $0.quantityBase != nil || $0.quantity != nil }
  }
}

extension ReversalRates {
  /// Counts the posted item entries.
  init(of entries: [ReportEntry]) {
    self.init()
    for entry in entries where entry.state == .posted { add(item: entry) }
  }

  /// Counts a posted item entry; a capacity entry is passed over.
  mutating func add(item entry: ReportEntry) {
    switch entry.kind {
    case .item(.original):
      original += entry.quantity
      originalRows += 1
      if entry.isReversedByPosted { touchedOriginals += 1 }
    case .item(.reversal), .item(.crossLink):
      reversed += QuantityTotal(entry.quantity).magnitude
      reversalRows += 1
    default: break
    }
  }

  /// Counts the output of a posted capacity entry; an item entry is passed over.
  mutating func add(capacity entry: ReportEntry) {
    guard entry.measures != nil else { return }
    if entry.quantity.isPositive {
      original += entry.quantity
      originalRows += 1
      if entry.isReversedByPosted { touchedOriginals += 1 }
    } else if entry.quantity.isNegative {
      reversed += QuantityTotal(entry.quantity).magnitude
      reversalRows += 1
    }
  }
}

extension ReportEntry {
  /// Whether a posted entry reverses it.
  fileprivate var isReversedByPosted: Bool {
    reversedBy.contains {
      switch $0 {
      case .item, .capacity, .posting: true
      case .queue, .queueCapacity: false
      }
    }
  }
}

extension ControlTotals {
  /// Counts the posted rows of an order, those dated after the as-of date as outside.
  package init(of history: OrderHistory) {
    self.init()
    for entry in history.itemEntries where entry.state == .posted {
      if entry.isCounted {
        add(entry.kind, entry.entry.quantity)
      } else {
        addOutside(item: entry.entry.quantity)
      }
    }
    for entry in history.capacityEntries where entry.state == .posted {
      if entry.isCounted {
        add(entry.kind, entry.counted)
      } else {
        addOutside(capacity: entry.entry.outputQuantity)
      }
    }
    addQueued(queuedNumbers(of: history).count)
  }

  /// The queue lines whose entries are in the figures, each once.
  private func queuedNumbers(of history: OrderHistory) -> Set<Int> {
    var numbers: Set<Int> = []
    for entry in history.itemEntries where entry.state == .queued && entry.isCounted {
      if let number = entry.reference.queueNumber { numbers.insert(number) }
    }
    for entry in history.capacityEntries where entry.state == .queued && entry.isCounted {
      if let number = entry.reference.queueNumber { numbers.insert(number) }
    }
    return numbers
  }
}

extension EntryReference {
  /// The number of the queue line that yields the entry, or nil for a posted one.
  var queueNumber: Int? {
    switch self {
    case .queue(let number), .queueCapacity(let number): number
    case .item, .capacity, .posting: nil
    }
  }
}

extension OrderSynopsis {
  /// Tells the order that has these lines, entries, corrections and queue lines.
  ///
  /// `isOrderedKnown`: whether the ordered quantity is known of each order line.
  init(
    lines: [LineFigures], isOrderedKnown: Bool, entries: [ReportEntry],
    corrections: [Correction], queue: [QueueResult]
  ) {
    var figures = OutputFigures.zero
    var netAfterQueue = QuantityTotal.zero
    var ordered = QuantityTotal.zero
    for line in lines {
      figures += line.posted
      netAfterQueue += line.afterQueue.net
      if let quantity = line.ordered { ordered += quantity }
    }
    let postedAgain = Self.postedAgain(entries)
    let postedCorrections = corrections.lazy.filter { $0.state == .posted }
    let count = postedCorrections.count
    self.init(
      posted: figures.original - postedAgain, reversed: figures.reversed,
      unexplained: figures.unexplained, postedAgain: postedAgain, net: figures.net,
      netAfterQueue: netAfterQueue, ordered: isOrderedKnown ? ordered : nil, correctionCount: count,
      soleCorrection: count == 1 ? postedCorrections.first : nil,
      queuedCount: Set(
        entries.lazy.filter { $0.state == .queued }.compactMap(\.reference.queueNumber)
      ).count,
      rejectedCount: queue.lazy.filter { !$0.isAccepted }.count)
  }

  /// Of the output after the first posting that took back, as much as had been taken back before.
  private static func postedAgain(_ entries: [ReportEntry]) -> QuantityTotal {
    var missing = QuantityTotal.zero
    var again = QuantityTotal.zero
    for entry in entries where entry.state == .posted && entry.lineIndex != nil {
      if entry.quantity.isNegative {
        missing += QuantityTotal(entry.quantity).magnitude
      } else {
        let filled = min(missing, QuantityTotal(entry.quantity))
        again += filled
        missing = missing - filled
      }
    }
    return again
  }
}
