import OutputReversal
import ProductionLedger

/// Ledgers of a few orders with everything in them that goes wrong, the same for the same seed.
enum RandomLedger {
  /// Returns the ledger of a seed.
  static func sample(seed: UInt64) -> LedgerSample {
    var numbers = SplitMix(state: seed)
    var ledger = LedgerSample()
    let orders = ["RPO1", "RPO2", "RPO3"]
    for order in orders where numbers.below(2) == 0 { ledger.order([.no: order]) }
    for number in 1...30 {
      var row: LedgerSample.Row = [
        .orderNo: orders[numbers.below(3)], .orderLineNo: "\(10_000 * (1 + numbers.below(2)))",
        .itemNo: "\(1_000 + numbers.below(2))", .postingDate: "2025-01-1\(numbers.below(10))",
      ]
      if numbers.below(3) == 0 { row[.appliesToEntry] = "\(1 + numbers.below(32))" }
      if numbers.below(8) == 0 { row[.entryType] = "Consumption" }
      if numbers.below(12) == 0 { row[.orderNo] = "" }
      ledger.item(number, numbers.quantity, row)
    }
    for number in 1...30 {
      ledger.capacity(
        number, ["10", "20", "30"][numbers.below(3)], numbers.quantity, run: numbers.quantity,
        [
          .orderNo: orders[numbers.below(3)], .postingDate: "2025-01-1\(numbers.below(10))",
          .stopTime: numbers.below(4) == 0 ? "5" : "0", .quantity: numbers.quantity,
        ])
    }
    for _ in 0..<6 {
      ledger.reverse(
        "30", "-\(1 + numbers.below(9))",
        [
          .orderNo: orders[numbers.below(3)], .orderLineNo: "10000",
          .postingDate: "2025-01-1\(numbers.below(10))",
          .appliesToEntry: "\(1 + numbers.below(30))",
        ])
    }
    if numbers.below(3) == 0 { ledger.rules.asOf = PostingDate("2025-01-15") }
    return ledger
  }
}

/// Pseudo-random numbers: SplitMix64, one multiplication and three shifts a step.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// A quantity between −20 and 20 with up to two decimals, zero now and then.
  var quantity: String {
    mutating get {
      let sign = below(3) == 0 ? "-" : ""
      return below(10) == 0 ? "0" : "\(sign)\(below(20)).\(below(100))"
    }
  }
}
