import PreviewServer
import Testing

@Suite("HTTP connection")
struct HTTPConnectionTests {
  /// The moment all of these tests begin at; what it is does not matter.
  private let begin = ContinuousClock.now
  private let limits = ServerLimits()

  private func makeConnection() -> HTTPConnection { HTTPConnection(limits: limits, at: begin) }

  private func advance(
    _ connection: inout HTTPConnection, at seconds: Int = 0,
    respond: (HTTPRequestHead) -> HTTPResponse = { head in
      HTTPResponse(.ok, content: .bytes(Array(head.target)))
    }
  ) {
    connection.advance(at: begin + .seconds(seconds), date: "today", respond: respond)
  }

  /// Sends all pending bytes, as often as there are some, and returns them as text.
  private func drain(_ connection: inout HTTPConnection, at seconds: Int = 0) -> String {
    var sent: [UInt8] = []
    while !connection.pendingOutput.isEmpty {
      sent += connection.pendingOutput
      connection.didSend(connection.pendingOutput.count, at: begin + .seconds(seconds))
      advance(&connection, at: seconds)
    }
    return String(decoding: sent, as: UTF8.self)
  }

  @Test func `an answer has the fields of every answer`() {
    var connection = makeConnection()
    connection.receive(wire("GET /x HTTP/1.1\nHost: a\n\n"))
    advance(&connection)
    #expect(
      drain(&connection) == """
        HTTP/1.1 200 OK\r
        Date: today\r
        Content-Security-Policy: default-src 'none'; img-src 'self'; style-src 'self'; \
        script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'\r
        X-Content-Type-Options: nosniff\r
        Referrer-Policy: no-referrer\r
        Cross-Origin-Resource-Policy: same-origin\r
        Cache-Control: no-cache\r
        Content-Length: 2\r
        \r
        /x
        """)
    #expect(connection.phase == .open)
  }

  @Test func `requests sent together are answered in their order`() {
    var connection = makeConnection()
    connection.receive(
      wire("GET /1 HTTP/1.1\nHost: a\n\nGET /2 HTTP/1.1\nHost: a\nConnection: close\n\nGET /3"))
    advance(&connection)
    let sent = drain(&connection)
    #expect(sent.contains("\r\n\r\n/1HTTP/1.1 200 OK\r\n"))
    #expect(sent.hasSuffix("Connection: close\r\n\r\n/2"))
    #expect(connection.phase == .lingering(until: begin + limits.lingerDeadline))
  }

  @Test func `HEAD has the length and no content`() {
    var connection = makeConnection()
    connection.receive(wire("HEAD /abc HTTP/1.1\nHost: a\n\n"))
    advance(&connection)
    #expect(drain(&connection).hasSuffix("Content-Length: 4\r\n\r\n"))
  }

  @Test func `after broken framing nothing is taken for a request`() {
    var connection = makeConnection()
    connection.receive(wire("GET / HTTP/9.9\nHost: a\n\nGET /2 HTTP/1.1\nHost: a\n\n"))
    advance(&connection)
    let sent = drain(&connection)
    #expect(sent.hasPrefix("HTTP/1.1 505 "))
    #expect(sent.contains("Connection: close\r\n"))
    #expect(!sent.contains("200 OK"))
  }

  @Test func `content that was announced is never taken for a request`() {
    var connection = makeConnection()
    connection.receive(
      wire("GET /1 HTTP/1.1\nHost: a\nContent-Length: 27\n\nGET /2 HTTP/1.1\nHost: a\n\n"))
    advance(&connection)
    let sent = drain(&connection)
    #expect(sent.contains("/1"))
    #expect(!sent.contains("/2"))
  }

  @Test func `a client that sends and does not read is held back`() {
    var connection = makeConnection()
    var count = 0
    while connection.wantsInput, count < 100_000 {
      connection.receive(wire("GET / HTTP/1.1\nHost: a\n\n"))
      advance(&connection)
      count += 1
    }
    #expect(!connection.wantsInput)
    // Answers up to the limit, and requests up to twice the longest head.
    #expect(connection.pendingOutput.count < 2 * limits.outputBytes)
    #expect(count < 3 * limits.headBytes)
    // When it reads at last, every request has its answer.
    let answers = drain(&connection).split(separator: "HTTP/1.1 200 OK").count
    #expect(answers == count)
  }

  @Test func `a client that has said all is answered still`() {
    var connection = makeConnection()
    connection.receive(wire("GET /x HTTP/1.1\nHost: a\n\n"))
    connection.endInput()
    advance(&connection)
    #expect(drain(&connection).hasSuffix("/x"))
    #expect(connection.phase == .closed)
  }

  @Test func `a lingering connection closes when the client does`() {
    var connection = makeConnection()
    connection.receive(wire("GET / HTTP/1.0\n\n"))
    advance(&connection)
    _ = drain(&connection)
    connection.receive(wire("more"))
    #expect(connection.pendingOutput.isEmpty)
    connection.endInput()
    #expect(connection.phase == .closed)
  }

  @Test func `above the limit of connections the answer is 503`() {
    var connection = makeConnection()
    connection.refuse(date: "today")
    let sent = drain(&connection)
    #expect(sent.hasPrefix("HTTP/1.1 503 "))
    #expect(sent.contains("Retry-After: 1\r\n"))
  }
}

extension HTTPConnectionTests {
  @Test func `a silent connection closes after 30 seconds`() {
    var connection = makeConnection()
    advance(&connection)
    #expect(connection.deadline == begin + .seconds(30))
    connection.expire(at: begin + .seconds(29), date: "today")
    #expect(connection.phase == .open)
    connection.expire(at: begin + .seconds(30), date: "today")
    #expect(connection.phase == .closed)
  }

  @Test func `a head that drips is refused 10 seconds after its first byte`() {
    var connection = makeConnection()
    for second in 5..<15 {
      connection.receive([UInt8(ascii: "G")])
      advance(&connection, at: second)
      connection.expire(at: begin + .seconds(second), date: "today")
    }
    #expect(connection.pendingOutput.isEmpty)
    #expect(connection.deadline == begin + .seconds(15))
    connection.expire(at: begin + .seconds(15), date: "today")
    #expect(drain(&connection, at: 15).hasPrefix("HTTP/1.1 408 "))
    #expect(connection.phase == .lingering(until: begin + .seconds(17)))
    connection.expire(at: begin + .seconds(17), date: "today")
    #expect(connection.phase == .closed)
  }

  @Test func `an answer that nobody takes is given up after 30 seconds`() {
    var connection = makeConnection()
    connection.receive(wire("GET / HTTP/1.1\nHost: a\n\n"))
    advance(&connection, at: 1)
    connection.didSend(10, at: begin + .seconds(20))
    #expect(connection.deadline == begin + .seconds(50))
    connection.expire(at: begin + .seconds(50), date: "today")
    #expect(connection.phase == .closed)
  }

  /// Returns a connection on which the reload channel is open and its head is sent.
  private func makeChannel() -> HTTPConnection {
    var connection = makeConnection()
    connection.receive(wire("GET / HTTP/1.1\nHost: a\n\n"))
    advance(&connection) { _ in
      HTTPResponse(.ok, content: .events(opening: Array("first\n\n".utf8), cursor: 3))
    }
    #expect(drain(&connection).hasSuffix("Connection: close\r\n\r\nfirst\n\n"))
    return connection
  }

  @Test func `the reload channel stays open and gives signs of life`() {
    var connection = makeChannel()
    #expect(connection.eventCursor == 3)
    #expect(connection.deadline == begin + .seconds(15))
    connection.expire(at: begin + .seconds(15), date: "today")
    #expect(drain(&connection, at: 15) == ":\n\n")
    connection.send(Array("event\n\n".utf8), upTo: 4, at: begin + .seconds(16))
    #expect(drain(&connection, at: 16) == "event\n\n")
    #expect(connection.eventCursor == 4)
    #expect(connection.phase == .open)
  }

  @Test func `a sign of life that is not taken ends the reload channel`() {
    var connection = makeChannel()
    connection.expire(at: begin + .seconds(15), date: "today")
    connection.expire(at: begin + .seconds(45), date: "today")
    #expect(connection.phase == .closed)
  }

  @Test func `events that are not taken end the reload channel`() {
    var connection = makeChannel()
    for cursor in 4..<10 {
      connection.send([UInt8](repeating: 0, count: 1 << 20), upTo: cursor, at: begin)
    }
    #expect(connection.phase == .closed)
  }
}
