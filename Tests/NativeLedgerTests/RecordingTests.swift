import NativeLedger
import Testing

@Suite("The time of a recording")
struct RecordingTests {
  /// Seconds since 1970 and the same time as a calendar has it, from `date -u -d @…`.
  private static let times: [(Int, String)] = [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (1_709_251_199, "2024-02-29T23:59:59Z"),
    (1_735_689_599, "2024-12-31T23:59:59Z"), (1_767_225_600, "2026-01-01T00:00:00Z"),
    (4_102_444_800, "2100-01-01T00:00:00Z"), (-5, "1970-01-01T00:00:00Z"),
    (Int.max, "9999-12-31T23:59:59Z"),
  ]

  @Test(arguments: times)
  func `seconds become a day and a time in UTC`(seconds: Int, text: String) {
    #expect(Recording(user: "A", secondsSince1970: seconds).timestamp == text)
  }
}
