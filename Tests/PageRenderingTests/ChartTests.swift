import PageRendering
import Testing

@Suite struct ChartTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a step line goes to each value and marks reversals`() {
    // 100 posted, all reversed, 96 posted again: a third of 240 each; 40 high below a margin of 4.
    let steps: [SVGChart.Step] = [
      .init(value: 10_000_000, isReversal: false), .init(value: 0, isReversal: true),
      .init(value: 9_600_000, isReversal: false),
    ]
    #expect(
      text(SVGChart.stepLine(steps, endValue: "96", label: "Net \"96\"")) == """
        <svg class="steps" viewBox="0 0 320 48" role="img" aria-label="Net &quot;96&quot;">\
        <path class="zero" d="M0 44H240"/><path class="line" d="M0 44H0V4H80V44H160V6H240"/>\
        <path class="dots" d="M80 44h0"/><text x="246" y="10">96</text></svg>
        """)
  }

  @Test func `what the queue would do is a path of its own`() {
    // 100 posted, 40 of it queued to be taken back, 50 posted later: a third of 240 each; of 110
    // in 40, 100 is 36 and 60 is 22 above zero.
    let steps: [SVGChart.Step] = [
      .init(value: 10_000_000, isReversal: false),
      .init(value: 6_000_000, isReversal: true, isQueued: true),
      .init(value: 11_000_000, isReversal: false),
    ]
    let svg = text(SVGChart.stepLine(steps, endValue: "110", label: "Net"))
    #expect(svg.contains("<path class=\"line\" d=\"M0 44H0V8H80M160 22V4H240\"/>"))
    #expect(svg.contains("<path class=\"queued\" d=\"M80 8V22H160\"/>"))
  }

  @Test func `a step line of many values has at most 60 steps and 1 KB, the last one included`() {
    let steps = (0..<10_000).map { SVGChart.Step(value: Int64($0), isReversal: $0 % 3 == 0) }
    let svg = SVGChart.stepLine(steps, endValue: "9999", label: "Net")
    #expect(svg.count <= 1024)
    #expect(svg.count { $0 == UInt8(ascii: "V") } <= 60)
    #expect(text(svg).contains("H239V4H240"))
  }

  @Test func `reversals are kept before other steps`() {
    let steps = (0..<600).map { SVGChart.Step(value: Int64($0), isReversal: $0 == 77 || $0 == 78) }
    let svg = text(SVGChart.stepLine(steps, endValue: "599", label: "Net"))
    #expect(svg.contains("<path class=\"dots\" d=\"M30 39h0M31 39h0\"/>"))
  }

  @Test(arguments: [[], [0], [0, 0], [Int64.min, .max], [.max], [.min], [-1, 1]] as [[Int64]])
  func `no values are too many, too large or all equal`(_ values: [Int64]) {
    let steps = values.map { SVGChart.Step(value: $0, isReversal: true) }
    let charts = [
      SVGChart.stepLine(steps, endValue: "", label: ""),
      SVGChart.row(values, net: .max, ordered: .max),
      SVGChart.bar(
        .init(original: values.first ?? 0, net: values.last ?? 0, ordered: values.first),
        label: ""),
    ]
    for chart in charts {
      #expect(text(chart).hasPrefix("<svg "))
      #expect(text(chart).hasSuffix("</svg>"))
      #expect(!text(chart).contains("-0 "))
    }
  }

  @Test func `a bar shows net, what the queue takes, and what was ordered`() {
    let values = SVGChart.BarValues(
      original: 19_600_000, net: 9_600_000, ordered: 10_000_000, afterQueue: 9_200_000)
    // Of 196: net 96 is 490 thousandths, 92 is 469, 100 is 510.
    #expect(
      text(SVGChart.bar(values, label: "Net 96 of 100")) == """
        <svg class="bar" viewBox="0 0 1000 24" role="img" preserveAspectRatio="none" \
        aria-label="Net 96 of 100">\
        <rect class="track" x="0" y="9" width="1000" height="6"/>\
        <rect class="original" x="0" y="9" width="1000" height="6"/>\
        <rect class="net" x="0" y="9" width="469" height="6"/>\
        <rect class="queued" x="469" y="9" width="21" height="6"/>\
        <rect class="ordered" x="508" y="3" width="2" height="18"/></svg>
        """)
  }

  /// A line and a bar.
  struct Row: CustomTestStringConvertible {
    var net: Int64
    var ordered: Int64?
    var bar: String
    var testDescription: String { "\(net) of \(ordered ?? 0)" }
  }

  @Test(arguments: [
    Row(net: 2, ordered: nil, bar: ""),
    Row(net: 2, ordered: 0, bar: ""),
    Row(net: 2, ordered: 3, bar: #"<path d="M67 12h60M127 12V4"/><path d="M67 8H107"/>"#),
    Row(net: 4, ordered: 3, bar: #"<path d="M67 12h60M112 12V4"/><path d="M67 8H127"/>"#),
    Row(net: 0, ordered: 3, bar: #"<path d="M67 12h60M127 12V4"/>"#),
    Row(net: -9, ordered: 3, bar: #"<path d="M67 12h60M127 12V4"/>"#),
  ])
  func `a row has a line, and a bar where something was ordered`(_ row: Row) {
    #expect(
      text(SVGChart.row([1, 1, 2, 0], net: row.net, ordered: row.ordered)) == """
        <svg viewBox="0 0 128 14" aria-hidden="true">\
        <path d="M0 13V7H30V1H45V13H60"/>\(row.bar)</svg>
        """)
  }
}
