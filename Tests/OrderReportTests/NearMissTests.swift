import Diagnostics
import OrderReport
import ProductionLedger
import Testing

/// A ledger that nearly has a finding, and why it has not.
struct NearMiss: CustomTestStringConvertible {
  var code: Code
  var reason: String
  var build: @Sendable (inout LedgerSample) -> Void

  init(
    _ code: Code, _ reason: String, _ build: @escaping @Sendable (inout LedgerSample) -> Void
  ) {
    self.code = code
    self.reason = reason
    self.build = build
  }

  var testDescription: String { "no \(code.rawValue): \(reason)" }

  static let all = links + dates + capacity + order

  static let links = [
    NearMiss(.a1, "a negative consumption is no output") {
      $0.item(1, "-4", [.entryType: "Consumption"])
    },
    NearMiss(.a2, "the target is a positive Output entry of another order") {
      $0.item(1, "10", [.orderNo: "RPO9"])
      $0.item(2, "-4", [.appliesToEntry: "1"])
    },
    NearMiss(.a3, "order, line, item, variant, location and lot agree") {
      $0.item(1, "10", [.variantCode: "V", .locationCode: "BLUE", .lotNo: "L1"])
      $0.item(
        2, "-4", [.appliesToEntry: "1", .variantCode: "V", .locationCode: "BLUE", .lotNo: "L1"])
    },
    NearMiss(.a4, "exactly all of it is reversed") {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
    },
    NearMiss(.a5, "a net of zero is not below it") {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
      $0.capacity(1, "10", "5", run: "8")
      $0.capacity(2, "10", "-5", run: "-8")
    },
  ]

  static let dates = [
    NearMiss(.a6, "it is dated on the Finished Date") {
      $0.order([.status: "Finished", .finishedDate: "2025-01-12"])
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    },
    NearMiss(.a6, "the Finished Date was not exported") {
      $0.order([.status: "Finished"])
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-12"])
    },
    NearMiss(.a7, "it is dated on the day of its original") {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1"])
    },
    NearMiss(.a8, "the users differ") {
      $0.item(1, "10", [.userID: "ANNA"])
      $0.item(2, "-4", [.appliesToEntry: "1", .userID: "MEG"])
    },
    NearMiss(.a8, "a user that was not exported is no user") {
      $0.item(1, "10")
      $0.item(2, "-4", [.appliesToEntry: "1"])
    },
    NearMiss(.a14, "it was posted again with another quantity") {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
      $0.item(3, "9")
    },
    NearMiss(.a14, "it was posted again with another run time") {
      $0.item(1, "10", [.documentNo: "A"])
      $0.item(2, "-10", [.appliesToEntry: "1", .documentNo: "B"])
      $0.item(3, "10", [.documentNo: "C"])
      $0.capacity(1, "20", "10", run: "8", [.documentNo: "A"])
      $0.capacity(2, "20", "-10", run: "-8", [.documentNo: "B"])
      $0.capacity(3, "20", "10", run: "9", [.documentNo: "C"])
    },
    NearMiss(.a15, "a day later in the same month") {
      $0.item(1, "10", [.postingDate: "2025-01-30"])
      $0.item(2, "-4", [.appliesToEntry: "1", .postingDate: "2025-01-31"])
    },
  ]

  static let capacity = [
    NearMiss(.a9, "the linked pair are exact negatives") {
      $0.capacity(1, "10", "24", run: "3", [.reversed: "Yes", .reversedByEntryNo: "2"])
      $0.capacity(2, "10", "-24", run: "-3", [.reversed: "Yes", .reversedEntryNo: "1"])
    },
    NearMiss(.a10, "part of the time was taken back with part of the output") {
      $0.item(1, "50")
      $0.item(2, "-5", [.appliesToEntry: "1"])
      $0.capacity(1, "20", "50", run: "75")
      $0.capacity(2, "20", "-5", run: "-1")
    },
    NearMiss(.a10, "the time was taken back by an entry of its own") {
      $0.item(1, "50")
      $0.item(2, "-50", [.appliesToEntry: "1"])
      $0.capacity(1, "20", "50", run: "75")
      $0.capacity(2, "20", "-50")
      $0.capacity(3, "20", "0", run: "-75")
    },
    NearMiss(.a11, "the earlier operation was reversed too") {
      $0.item(1, "50")
      $0.item(2, "-50", [.appliesToEntry: "1"])
      $0.capacity(1, "10", "50")
      $0.capacity(2, "20", "50")
      $0.capacity(3, "20", "-50")
      $0.capacity(4, "10", "-50")
    },
    NearMiss(.a11, "more output of an earlier operation alone is work in process") {
      $0.item(1, "30")
      $0.capacity(1, "10", "50")
      $0.capacity(2, "20", "30")
    },
    NearMiss(.a12, "the operations are of two order lines") {
      $0.capacity(1, "10", "40")
      $0.capacity(2, "20", "50", [.orderLineNo: "20000"])
    },
    NearMiss(.a12, "nothing was posted on the operation before it") {
      $0.routing("10", next: "20")
      $0.routing("20", next: "")
      $0.capacity(1, "20", "50")
    },
    NearMiss(.a13, "all of it was posted before") {
      $0.capacity(1, "10", "5", run: "8", [.setupTime: "3"])
      $0.capacity(2, "10", "-1", run: "-1", [.setupTime: "-3"])
    },
    NearMiss(.a19, "stop time on one row") {
      $0.capacity(1, "20", "20", run: "60", [.stopTime: "15", .quantity: "75"])
    },
  ]

  static let order = [
    NearMiss(.a16, "what the reversals do not explain was used elsewhere") {
      $0.item(1, "10", [.remainingQuantity: "1", .open: "Yes"])
      $0.item(2, "-4", [.appliesToEntry: "1", .remainingQuantity: "0", .open: "No"])
    },
    NearMiss(.a16, "Finished Quantity of 4 boxes of 12 is 48") {
      $0.line([
        .quantity: "4", .finishedQuantity: "4", .unitOfMeasureCode: "BOX",
        .qtyPerUnitOfMeasure: "12",
      ])
      $0.item(1, "48")
    },
    NearMiss(.a16, "the item ledger was not given") {
      $0.line([.finishedQuantity: "4"])
      $0.capacity(1, "20", "4")
    },
    NearMiss(.a17, "a fifth is not above a fifth") {
      $0.item(1, "10")
      $0.item(2, "-2", [.appliesToEntry: "1"])
    },
    NearMiss(.a18, "the original is reversed in part") {
      $0.item(1, "10")
      $0.item(2, "-9", [.appliesToEntry: "1"])
      $0.item(3, "-20", [.entryType: "Consumption", .itemNo: "PART"])
    },
    NearMiss(.a18, "the order has no consumption") {
      $0.item(1, "10")
      $0.item(2, "-10", [.appliesToEntry: "1"])
    },
    NearMiss(.a20, "Output and Consumption are what an order has") {
      $0.item(1, "10", [.correction: "No"])
      $0.item(2, "-20", [.entryType: "Consumption", .itemNo: "PART"])
      $0.capacity(1, "20", "10", [.subcontracting: "No"])
    },
  ]
}

@Suite("Findings that are not there")
struct NearMissTests {
  @Test(arguments: NearMiss.all)
  func `what is nearly a finding is none`(sample: NearMiss) throws {
    var ledger = LedgerSample()
    sample.build(&ledger)
    let said = try ledger.report().report.findings.filter { $0.code == sample.code }
    #expect(said.isEmpty, "\(said.map(\.message))")
  }

  @Test func `every finding has a near miss`() {
    #expect(Set(NearMiss.all.map(\.code)) == Set(FindingSample.all.map(\.code)))
  }
}
