import SiteSettings
import Testing

@Suite("Calendar day")
struct CalendarDayTests {
  @Test(arguments: ["0001-01-01", "2026-02-28", "2024-02-29", "2000-02-29", "9999-12-31"])
  func `a real day is read and written back`(text: String) throws {
    #expect(try #require(CalendarDay(text)).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
    "2026-01-01T00:00", "+026-01-01", "２０２６-01-01", "", "-", "2026-01-0a",
  ])
  func `anything else is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `days are in the order of time`() {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap(CalendarDay.init)
    #expect(days.reversed().sorted() == days)
  }
}
