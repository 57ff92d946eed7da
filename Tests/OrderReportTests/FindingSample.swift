import Diagnostics
import OrderReport
import ProductionLedger
import Testing

/// The smallest ledger that has a finding, and what is said of it; worked by hand.
struct FindingSample: CustomTestStringConvertible {
  var code: Code
  var level: Finding.Level
  var references: [String]
  var message: String
  var build: @Sendable (inout LedgerSample) -> Void

  init(
    _ code: Code, _ level: Finding.Level, _ references: [String], _ message: String,
    _ build: @escaping @Sendable (inout LedgerSample) -> Void
  ) {
    self.code = code
    self.level = level
    self.references = references
    self.message = message
    self.build = build
  }

  var testDescription: String { "\(code.rawValue) \(level.rawValue): \(message)" }

  static let all = links + nets + dates + capacity + order

  static let links = [
    FindingSample(.a1, .error, ["I-2"], "4 of I-2 is not linked to any original") {
      $0.item(1, "10")
      $0.item(2, "-4")
    },
    FindingSample(
      .a2, .error, ["I-2"],
      "4 of I-2 is applied to I-99, which is not a positive Output entry of the ledger"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "99"])
    },
    FindingSample(
      .a2, .error, ["I-3"],
      "2 of I-3 is applied to I-2, which is -4 and so cannot be reversed"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1"])
      $0.item(3, "-2", [.appliesToEntry: "2"])
    },
    FindingSample(
      .a3, .error, ["I-2", "I-1"],
      "I-2 reverses 4 of I-1, which has another lot ('L1')"
    ) {
      $0.item(1, "10", [.lotNo: "L1"])
      $0.item(2, "-4", [.appliesToEntry: "1", .lotNo: "L2"])
    },
    FindingSample(
      .a3, .error, ["I-2", "I-1"],
      "I-2 reverses 4 of I-1, which has another order ('RPO9')"
    ) {
      $0.item(1, "10", [.orderNo: "RPO9"])
      $0.item(2, "-4", [.appliesToEntry: "1"])
    },
    FindingSample(
      .a3, .error, ["I-1", "I-2"], "4 of I-1 is reversed by I-2 of order 'RPO9'"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .orderNo: "RPO9"])
    },
    FindingSample(
      .a4, .error, ["I-1", "I-2", "I-3"],
      "12 of I-1 is reversed, 2 more than the 10 it put out"
    ) {
      $0.item(1, "10")
      $0.item(2, "-6", [.appliesToEntry: "1"])
      $0.item(3, "-6", [.appliesToEntry: "1"])
    },
  ]

  static let nets = [
    FindingSample(
      .a5, .error, ["I-2"], "The net of item '1000' on line 10000 is -3"
    ) {
      $0.item(1, "2")
      $0.item(2, "-5", [.appliesToEntry: "1"])
    },
    FindingSample(
      .a5, .warning, ["I-2"], "The net of item '1000' on line 10000 was -4 at the end of 2025-01-09"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-09"])
    },
    FindingSample(
      .a5, .error, ["C-2"], "The net run time of operation '10' of line 10000 is -1"
    ) {
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-5", run: "-9")
    },
    FindingSample(
      .a12, .warning, ["C-2"],
      "Operation '20' shows output 50, more than the 40 of operation '10' before it"
    ) {
      $0.capacity(1, "10", "40")
      $0.capacity(2, "20", "50")
    },
    FindingSample(
      .a11, .info, ["C-3"],
      "Operation '10' still shows output 50, more than the 0 that C-3 left of the last operation "
        + "'20'"
    ) {
      $0.item(1, "50")
      $0.item(2, "-50", [.appliesToEntry: "1"])
      $0.capacity(1, "10", "50")
      $0.capacity(2, "20", "50")
      $0.capacity(3, "20", "-50")
    },
    FindingSample(
      .a13, .error, ["C-2"],
      "C-2 has setup time -3, and nothing of it was posted before on operation '10' of line 10000"
    ) {
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-1", run: "-1", [.setupTime: "-3"])
    },
  ]

  static let dates = [
    FindingSample(
      .a6, .error, ["I-2"], "I-2 is dated 2025-01-12, after the order was finished on 2025-01-11"
    ) {
      $0.order([.status: "Finished", .finishedDate: "2025-01-11"])
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    },
    FindingSample(
      .a6, .info, ["I-2"],
      "I-2 is dated 2025-01-12, after the order was finished on 2025-01-11; it was reopened since"
    ) {
      $0.order([.finishedDate: "2025-01-11", .reopened: "Yes"])
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    },
    FindingSample(
      .a7, .warning, ["I-2", "I-1"],
      "I-2 is dated 2025-01-09, 1 day before its original I-1 of 2025-01-10"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-09"])
    },
    FindingSample(
      .a8, .info, ["I-2", "I-1"], "I-2 and its original I-1 were both posted by 'MEG'"
    ) {
      $0.item(1, "10", [.userID: "MEG"])
      $0.item(2, "-4", [.appliesToEntry: "1", .userID: "MEG"])
    },
    FindingSample(
      .a15, .warning, ["I-2", "I-1"],
      "I-2 of 2025-02-10 is 31 days after its original I-1 of 2025-01-10, more than 30"
    ) {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-02-10"])
    },
    FindingSample(
      .a15, .warning, ["I-2", "I-1"],
      "I-2 of 2025-02-01 is 1 day after its original I-1 of 2025-01-31, in another month"
    ) {
      $0.item(1, "10", [.postingDate: "2025-01-31"])
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-02-01"])
    },
    FindingSample(
      .a14, .info, ["I-1", "I-2", "I-3"],
      "I-1 was reversed by I-2 and posted again with identical figures as I-3"
    ) {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
      $0.item(3, "10", [.postingDate: "2025-01-11"])
    },
  ]

  static let capacity = [
    FindingSample(
      .a9, .error, ["C-2", "C-1"],
      "C-2 is linked to C-1 but is not its exact negative: output -288 for 24, 12 times"
    ) {
      $0.capacity(1, "10", "24", [.reversed: "Yes", .reversedByEntryNo: "2"])
      $0.capacity(2, "10", "-288", [.reversed: "Yes", .reversedEntryNo: "1"])
    },
    FindingSample(
      .a9, .error, ["C-3", "I-3"],
      "C-3 reverses C-2, but I-3 of the same posting reverses I-1, which was posted with C-1"
    ) {
      $0.item(1, "5", [.documentNo: "A"])
      $0.item(2, "5", [.documentNo: "B"])
      $0.item(3, "-5", [.documentNo: "D", .appliesToEntry: "1"])
      $0.capacity(1, "20", "5", [.documentNo: "A"])
      $0.capacity(2, "20", "5", [.documentNo: "B", .reversed: "Yes", .reversedByEntryNo: "3"])
      $0.capacity(3, "20", "-5", [.documentNo: "D", .reversed: "Yes", .reversedEntryNo: "2"])
    },
    FindingSample(
      .a10, .warning, ["I-2", "C-2"],
      "I-2 takes output back, but C-2 takes back none of the run time 75 of C-1"
    ) {
      $0.item(1, "50")
      $0.item(2, "-50", [.appliesToEntry: "1"])
      $0.capacity(1, "20", "50", run: "75")
      $0.capacity(2, "20", "-50")
    },
    FindingSample(
      .a10, .warning, ["C-2"],
      "C-2 takes back the last of the run time, but output 50 stays"
    ) {
      $0.item(1, "50")
      $0.capacity(1, "20", "50", run: "75")
      $0.capacity(2, "20", "0", run: "-75")
    },
    FindingSample(
      .a19, .info, ["C-1", "C-2"],
      "2 twin rows with stop time of operation '20' of line 10000 are counted as 1"
    ) {
      $0.capacity(1, "20", "20", run: "60", [.stopTime: "15", .quantity: "15"])
      $0.capacity(2, "20", "20", run: "60", [.stopTime: "15", .quantity: "60"])
    },
    FindingSample(
      .a19, .info, ["C-1", "C-2"],
      "2 rows of operation '20' of line 10000 look like twins; without their Quantity its totals "
        + "may be doubled"
    ) {
      $0.capacity(1, "20", "20", run: "60", [.stopTime: "15"])
      $0.capacity(2, "20", "20", run: "60", [.stopTime: "15"])
    },
  ]

  static let order = [
    FindingSample(
      .a16, .error, ["I-1"],
      "Remaining Quantity of I-1 is exported as 8, but its reversals leave only 6"
    ) {
      $0.item(1, "10", [.remainingQuantity: "8"])
      $0.item(2, "-4", [.appliesToEntry: "1"])
    },
    FindingSample(
      .a16, .error, ["I-1"], "I-1 is exported as closed with Remaining Quantity 10"
    ) {
      $0.item(1, "10", [.remainingQuantity: "10", .open: "No"])
    },
    FindingSample(
      .a16, .error, [],
      "Finished Quantity of line 10000 is exported as 12, but its rows add up to 10"
    ) {
      $0.line([.finishedQuantity: "12"])
      $0.item(1, "10")
    },
    FindingSample(
      .a17, .info, ["I-2"], "30.0 % of the output was reversed, 3 of 10; the threshold is 20 %"
    ) {
      $0.item(1, "10")
      $0.item(2, "-3", [.appliesToEntry: "1"])
    },
    FindingSample(
      .a18, .info, ["I-1"],
      "I-1 is wholly reversed; components are not returned by that, and the order has consumption "
        + "in 1 entry"
    ) {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
      $0.item(3, "-20", [.entryType: "Consumption", .itemNo: "PART"])
    },
    FindingSample(
      .a20, .info, ["I-2", "C-1"],
      "Entries in no output figure or of their own kind: 1 of Positive Adjmt., 1 of Subcontracting"
    ) {
      $0.item(1, "10")
      $0.item(2, "3", [.entryType: "Positive Adjmt."])
      $0.capacity(1, "20", "10", [.subcontracting: "Yes"])
    },
  ]
}
