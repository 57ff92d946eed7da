import ProductionLedger
import Testing

@Suite("Quantities")
struct QuantityTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let units: Int64
    var testDescription: String { text }
  }

  @Test(
    "A decimal is read exactly",
    arguments: [
      Case(text: "5", units: 500_000), Case(text: "+5", units: 500_000),
      Case(text: "-0.00001", units: -1), Case(text: "007.50", units: 750_000),
      Case(text: "-0.00", units: 0), Case(text: "1.1000000", units: 110_000),
      Case(text: "92233720368547.75807", units: .max),
    ])
  func decimal(_ example: Case) throws {
    #expect(try Quantity(example.text).units == example.units)
  }

  @Test(
    "What is no decimal is refused",
    arguments: ["", "-", ".5", "1.", "1,5", "12abc", "1.5.2", " 7", "1_000", "NaN", "0x10", "1E5"])
  func notANumber(_ text: String) {
    #expect(throws: Quantity.Flaw.notANumber) { try Quantity(text) }
  }

  @Test func `six decimals and too large a number are told apart`() {
    #expect(throws: Quantity.Flaw.tooPrecise) { try Quantity("0.000001") }
    #expect(throws: Quantity.Flaw.outOfRange) { try Quantity("92233720368547.75808") }
  }

  @Test func `units convert half away from zero`() {
    let third = Quantity(units: 1)
    let half = Quantity(units: 50_000)
    #expect(third.scaled(by: half) == Quantity(units: 1))
    #expect(Quantity(units: -1).scaled(by: half) == Quantity(units: -1))
    #expect(Quantity(units: .max).scaled(by: Quantity(units: 200_000)) == nil)
  }

  @Test func `printing and reading give the same quantity`() throws {
    for units in [0, 1, -1, 99_999, 100_000, -12_345_678, Int64.max, -Int64.max] {
      let quantity = Quantity(units: units)
      #expect(try Quantity(quantity.description) == quantity)
    }
    #expect(Quantity(units: -50_000).description == "-0.5")
  }

  @Test func `a total goes beyond the range of one quantity`() {
    var total = QuantityTotal(Quantity(units: .max))
    total += Quantity(units: .max)
    #expect(total.quantity == nil)
    #expect(total.description == "184467440737095.51614")
  }
}
