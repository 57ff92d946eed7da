import Diagnostics
import Testing

@Suite("Progress bar")
struct ProgressBarTests {
  @Test(arguments: [
    (Progress("reading", done: 0, of: 3), 0), (Progress("reading", done: 1, of: 3), 33),
    (Progress("reading", done: 999, of: 1000), 99), (Progress("reading", done: 3, of: 3), 100),
    (Progress("reading", done: 0, of: 0), 100), (Progress("reading", done: 9, of: 3), 100),
    (Progress("reading", done: .max - 1, of: .max), 99), (Progress("reading", done: -1, of: 2), 0),
  ])
  func `the share is a whole number that reaches 100 only at the end`(
    progress: Progress, percent: Int
  ) {
    #expect(progress.percent == percent)
  }

  @Test(arguments: [
    (30, "rendering [#####------]  50 %"), (23, "rendering  50 %"), (15, " 50 %"), (5, ""),
    (-3, ""),
  ])
  func `the line fits the terminal and leaves its last column free`(width: Int, line: String) {
    let bar = ProgressBar(width: width)
    #expect(bar.line(for: Progress("rendering", done: 5, of: 10)) == line)
  }

  @Test func `an unknown total shows what is done`() {
    #expect(ProgressBar(width: 80).line(for: Progress("reading", done: 12)) == "reading 12")
  }

  @Test func `a line is drawn again only when it changes, and removed at the end`() {
    var bar = ProgressBar(width: 12)
    #expect(bar.update(Progress("x", done: 1, of: 9)) == Array("\rx  11 %\u{1B}[K".utf8))
    #expect(bar.update(Progress("x", done: 1, of: 9)) == nil)
    #expect(bar.update(Progress("x", done: 2, of: 9)) != nil)
    #expect(bar.clear() == Array("\r\u{1B}[K".utf8))
    #expect(bar.clear() == nil)
  }
}
