import ProductionLedger

/// The worked examples of domain.md section 7, as the conformance check writes them.
enum WorkedExample {
  /// The seed: two operations, a queue line that reverses the last; with an order line of 50 PCS.
  static var w1: LedgerSample {
    var ledger = LedgerSample()
    ledger.order()
    ledger.line()
    ledger.capacity(1, "10", "50", run: "100")
    ledger.capacity(2, "20", "50", run: "75")
    ledger.item(1, "50", [.remainingQuantity: "50"])
    ledger.reverse("20", "-50", run: "-75", [.appliesToEntry: "1"])
    return ledger
  }

  /// A non-last operation only; then more than is left, then all that is left.
  static var w5: LedgerSample {
    var ledger = LedgerSample()
    ledger.order()
    ledger.capacity(1, "10", "40", run: "80")
    ledger.capacity(2, "20", "36", run: "54")
    ledger.item(1, "36", [.remainingQuantity: "36"])
    ledger.reverse("10", "-4", run: "-8")
    ledger.reverse("10", "-37")
    ledger.reverse("10", "-36")
    return ledger
  }

  /// An unexplained negative that the ERP applied by itself.
  static var w7: LedgerSample {
    var ledger = LedgerSample()
    ledger.order()
    ledger.item(1, "10", [.postingDate: "2025-03-01", .remainingQuantity: "6"])
    ledger.item(2, "-4", [.postingDate: "2025-03-02", .remainingQuantity: "0"])
    ledger.capacity(1, "20", "10")
    ledger.capacity(2, "20", "-4")
    ledger.reverse("20", "-7", [.postingDate: "2025-03-03", .appliesToEntry: "1"])
    ledger.reverse("20", "-6", [.postingDate: "2025-03-03"])
    return ledger
  }

  /// Twin stop rows, and their reversal.
  static var w14: LedgerSample {
    var ledger = LedgerSample()
    ledger.order()
    ledger.item(1, "20")
    ledger.item(2, "-20", [.appliesToEntry: "1"])
    ledger.capacity(1, "20", "20", run: "60", [.stopTime: "15", .quantity: "15"])
    ledger.capacity(2, "20", "20", run: "60", [.stopTime: "15", .quantity: "60"])
    ledger.capacity(3, "20", "-20", run: "-60", [.stopTime: "-15", .quantity: "-15"])
    ledger.capacity(4, "20", "-20", run: "-60", [.stopTime: "-15", .quantity: "-60"])
    return ledger
  }

  /// Two queue lines that compete for one original.
  static var w20: LedgerSample {
    var ledger = LedgerSample()
    ledger.order()
    ledger.item(1, "10")
    ledger.reverse("", "-6", [.appliesToEntry: "1"])
    ledger.reverse("", "-6", [.appliesToEntry: "1"])
    return ledger
  }
}
