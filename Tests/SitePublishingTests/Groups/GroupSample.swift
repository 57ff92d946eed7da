import ProductionLedger

extension SiteSample {
  private static let capacityHeader =
    "Entry No.,Posting Date,Order No.,Order Line No.,Operation No.,Work Center No.,"
    + "Output Quantity,Scrap Quantity,Run Time\n"

  /// Two orders of items A and B at work centers W1 and W2, posted by ANNA and BERT.
  ///
  /// A: in January 50 put out and 20 of it taken back, in February 30 and 5. B: in February 7 put
  /// out and 2 taken back without a link. W1: in January 50 and 20 with scrap 3 − 1, in February
  /// 30. W2: in February 7 with scrap 1.
  static var twoItems: SiteSample {
    var sample = SiteSample()
    sample.items = [
      "1,2025-01-10,RPO1,10000,A,50,,,ANNA", "2,2025-01-12,RPO1,10000,A,-20,1,,BERT",
      "3,2025-02-03,RPO2,10000,A,30,,,ANNA", "4,2025-02-04,RPO2,10000,A,-5,3,,ANNA",
      "5,2025-02-05,RPO2,20000,B,7,,,BERT", "6,2025-02-06,RPO2,20000,B,-2,,,BERT",
    ]
    let capacities = """
      1,2025-01-10,RPO1,10000,10,W1,50,3,9
      2,2025-01-12,RPO1,10000,10,W1,-20,-1,-4
      3,2025-02-03,RPO2,10000,10,W1,30,0,5
      4,2025-02-05,RPO2,20000,10,W2,7,1,1

      """
    sample.files = [("work.csv", capacityHeader + capacities)]
    return sample
  }

  /// Up to 60 item and 60 capacity entries of five orders, four items and three work centers.
  static func random(_ numbers: inout SeededGenerator) -> SiteSample {
    var sample = SiteSample()
    func date() -> String {
      let month = Int.random(in: 1...12, using: &numbers)
      let day = Int.random(in: 1...28, using: &numbers)
      return "202\(Int.random(in: 1...5, using: &numbers))-\(pad(month))-\(pad(day))"
    }
    func quantity() -> String {
      let sign = Int.random(in: 0..<3, using: &numbers) == 0 ? "-" : ""
      return
        "\(sign)\(Int.random(in: 1..<50, using: &numbers)).\(Int.random(in: 0..<100, using: &numbers))"
    }
    func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func pick(_ names: [String]) -> String { names.randomElement(using: &numbers) ?? "" }
    for number in 1...Int.random(in: 20...60, using: &numbers) {
      let target =
        Int.random(in: 0..<2, using: &numbers) == 0
        ? "" : "\(Int.random(in: 1...60, using: &numbers))"
      sample.items.append(
        "\(number),\(date()),\(pick(["R1", "R2", "R3", "R4", "R5"])),\(pick(["1", "2"])),"
          + "\(pick(["A", "B", "C", "D"])),\(quantity()),\(target),,\(pick(["ANNA", "BERT", ""]))")
    }
    var rows = ""
    for number in 1...Int.random(in: 20...60, using: &numbers) {
      let scrap = Int.random(in: 0..<3, using: &numbers) == 0 ? quantity() : "0"
      rows +=
        "\(number),\(date()),\(pick(["R1", "R2", "R3", "R4", "R5", "R6"])),\(pick(["1", "2"])),"
        + "\(pick(["10", "20"])),\(pick(["W1", "W2", "W3", ""])),\(quantity()),\(scrap),1\n"
    }
    sample.files = [("work.csv", capacityHeader + rows)]
    if Int.random(in: 0..<4, using: &numbers) == 0 { sample.asOf = PostingDate("2023-06-30") }
    return sample
  }
}
