import PreviewServer
import Testing

@Suite("Mutated requests")
struct RequestFuzzTests {
  private static let seeds = [
    "GET / HTTP/1.1\nHost: localhost:8080\n\n",
    "GET /orders/%C3%84-1/?x=1 HTTP/1.1\nHost: [::1]:8080\nRange: bytes=0-3,-5\n\n",
    "HEAD http://localhost/index.html HTTP/1.1\nHost: a\nIf-None-Match: W/\"a\", \"b\"\n\n",
    "GET /digits.txt HTTP/1.1\nHost: localhost\nIf-Range: \"x\"\nRange: bytes=2-\n\n",
    "GET /.storno/reload?since=a-1 HTTP/1.1\nHost: localhost\nOrigin: http://localhost\n\n",
    "POST / HTTP/1.1\nHost: localhost\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n",
    "GET / HTTP/1.0\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\n\n",
  ].map(wire)

  private static let words = [
    "\r\n", "\n", "\r", "%", "%2e", "..", "/", "\\", ":", " ", "\u{0}", "9223372036854775808", "-",
    "bytes=", "\"", "W/", "*", "[", "]", "@", "chunked", "Host: ", "GMT", "Range: bytes=-",
  ]

  private static func mutated(_ bytes: [UInt8], by generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let position = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, position + Int.random(in: 0...6, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(position..<end)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: position)
      case 2: bytes.insert(contentsOf: bytes[position..<end], at: position)
      default:
        if let word = words.randomElement(using: &generator) {
          bytes.replaceSubrange(position..<end, with: word.utf8)
        }
      }
    }
    return bytes
  }

  @Test(arguments: [1, 20_261_122] as [UInt64])
  func `any bytes get an answer or wait, and never more answers than requests`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let handler = SiteHandler(
      allowedHosts: AllowedHosts(), injectsReload: true, digest: testDigest)
    let reload = ReloadHistory(instance: "a")
    let begin = ContinuousClock.now
    for round in 0..<10_000 {
      guard let original = Self.seeds.randomElement(using: &generator) else { return }
      let bytes = Self.mutated(original, by: &generator)
      var connection = HTTPConnection(limits: ServerLimits(), at: begin)
      connection.receive(bytes)
      connection.endInput()
      var answers = 0
      connection.advance(at: begin, date: "d") { head in
        answers += 1
        return handler.response(
          to: head, listing: TestSite(), reload: reload, now: TestSite.date)
      }
      // A head ends in an empty line, so no more requests than empty lines are answered.
      let emptyLines = bytes.indices.count { bytes[$0...].starts(with: "\r\n\r\n".utf8) }
      #expect(answers <= emptyLines, "seed \(seed), round \(round)")
      #expect(
        connection.pendingOutput.isEmpty || connection.pendingOutput.starts(with: "HTTP/1.1 ".utf8),
        "seed \(seed), round \(round)")
    }
  }
}
