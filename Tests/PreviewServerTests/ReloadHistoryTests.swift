import PreviewServer
import Testing

@Suite("Reload history")
struct ReloadHistoryTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `changes are sorted, style sheets apart`() {
    var history = ReloadHistory(instance: "a")
    history.recordChange(of: ["b.html", "s.css", "a.html"])
    #expect(
      text(history.events(after: 0)) == """
        id: a-1
        event: change
        data: {"paths":["a.html","b.html"],"styles":["s.css"]}


        """)
  }

  @Test func `no change is no event`() {
    var history = ReloadHistory(instance: "a")
    history.recordChange(of: [])
    history.recordDiagnostics(nil)
    #expect(history.id == "a-0")
  }

  @Test func `text is written as JSON on one line`() {
    var history = ReloadHistory(instance: "a")
    history.recordDiagnostics("\"\\\n\r\u{1B}ä")
    #expect(
      text(history.events(after: 0)).contains(#"data: {"text":"\"\\\n\u000d\u001bä"}"# + "\n\n"))
  }

  @Test func `diagnostics are told to who connects, and taken away`() {
    var history = ReloadHistory(instance: "a")
    history.recordDiagnostics("bad")
    #expect(text(history.opening(after: nil)).contains(#"{"text":"bad"}"#))
    history.recordDiagnostics(nil)
    #expect(history.shownDiagnostics == nil)
    #expect(!text(history.opening(after: nil)).contains("diagnostics"))
    #expect(text(history.events(after: 1)).contains(#"{"text":""}"#))
  }

  @Test(arguments: ["b-1", "a-99", "", "a", "a--1", "a-99999999999999999999"])
  func `a page of an unknown state reloads`(id: String) {
    var history = ReloadHistory(instance: "a")
    history.recordChange(of: ["x"])
    #expect(text(history.opening(after: id)).contains(#"{"all":true}"#))
  }

  @Test func `a page that slept through many builds reloads`() {
    var history = ReloadHistory(instance: "a")
    for _ in 0..<100 { history.recordChange(of: ["x"]) }
    #expect(text(history.opening(after: "a-1")).contains(#"{"all":true}"#))
    #expect(text(history.events(after: 1)).contains(#"{"all":true}"#))
    #expect(!text(history.opening(after: "a-99")).contains(#"{"all":true}"#))
  }

  @Test func `very many changes are one reload`() {
    var history = ReloadHistory(instance: "a")
    history.recordChange(of: (0..<5001).map { "p\($0)" })
    #expect(text(history.events(after: 0)).contains(#"{"all":true}"#))
  }
}
