import ProductionLedger
import Testing

@Suite("Posting dates")
struct PostingDateTests {
  @Test("A real day is read and printed", arguments: ["0001-01-01", "2000-02-29", "9999-12-31"])
  func realDay(_ text: String) throws {
    #expect(try #require(PostingDate(text)).description == text)
  }

  @Test(
    "A day that never was is refused",
    arguments: [
      "1900-02-29", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
      "2026-1-1",
      "2026-01-01Z", "20260101", "٢٠٢٦-٠١-٠٥",
    ])
  func noDay(_ text: String) {
    #expect(PostingDate(text) == nil)
  }

  @Test func `days are counted over leap years`() throws {
    let first = try #require(PostingDate("2024-02-28"))
    let second = try #require(PostingDate("2024-03-01"))
    #expect(second.dayNumber - first.dayNumber == 2)
    #expect(first < second)
    #expect(PostingDate(year: 0, month: 3, day: 1) == nil)
  }
}
