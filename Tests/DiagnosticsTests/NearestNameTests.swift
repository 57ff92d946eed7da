import Diagnostics
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  @Test(arguments: [
    ("tilte", "title"), ("orderno", "orderNo"), ("quantit", "quantity"),
  ])
  func `a slip of the keyboard finds its name`(typed: String, meant: String) {
    #expect(NearestName.of(typed, in: ["title", "orderNo", "quantity"]) == meant)
  }

  @Test func `a far name suggests nothing`() {
    #expect(NearestName.of("zzz", in: ["title", "orderNo"]) == nil)
  }
}
