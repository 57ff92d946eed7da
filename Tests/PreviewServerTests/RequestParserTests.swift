import PreviewServer
import Testing

@Suite("Request parser")
struct RequestParserTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let head: String
    let status: HTTPStatus

    init(_ description: String, _ head: String, _ status: HTTPStatus = .badRequest) {
      testDescription = description
      self.head = head
      self.status = status
    }
  }

  // Each row breaks one rule of RFC 9112; \n stands for CRLF.
  static let refused = [
    Case("no target", "GET HTTP/1.1\nHost: a\n\n"),
    Case("two spaces", "GET  / HTTP/1.1\nHost: a\n\n"),
    Case("a blank in the target", "GET /a b HTTP/1.1\nHost: a\n\n"),
    Case("a tab for a space", "GET\t/ HTTP/1.1\nHost: a\n\n"),
    Case("a method that is no token", "G(T / HTTP/1.1\nHost: a\n\n"),
    Case("a byte above ASCII in the target", "GET /ä HTTP/1.1\nHost: a\n\n"),
    Case("a lower-case version", "GET / http/1.1\nHost: a\n\n"),
    Case("a version of two digits", "GET / HTTP/1.10\nHost: a\n\n"),
    Case("major version 2", "GET / HTTP/2.0\nHost: a\n\n", .versionNotSupported),
    Case("no colon", "GET / HTTP/1.1\nHost: a\nNoColon\n\n"),
    Case("a blank before the colon", "GET / HTTP/1.1\nHost : a\n\n"),
    Case("an empty field name", "GET / HTTP/1.1\nHost: a\n: b\n\n"),
    Case("a folded field", "GET / HTTP/1.1\nHost: a\nX: b\n c\n\n"),
    Case("NUL in a value", "GET / HTTP/1.1\nHost: a\nX: \u{0}\n\n"),
    Case("DEL in a value", "GET / HTTP/1.1\nHost: a\nX: \u{7F}\n\n"),
    Case("a lone CR", "GET / HTTP/1.1\nHost: a\nX: b\rY: c\n\n"),
    Case("two empty lines first", "\n\nGET / HTTP/1.1\nHost: a\n\n"),
    Case("no Host", "GET / HTTP/1.1\nX: a\n\n"),
    Case("two Hosts", "GET / HTTP/1.1\nHost: a\nHost: a\n\n"),
    Case("an empty Host", "GET / HTTP/1.1\nHost:\n\n"),
    Case("user information in Host", "GET / HTTP/1.1\nHost: a@b\n\n"),
    Case("a Host with a port above 65535", "GET / HTTP/1.1\nHost: a:65536\n\n"),
    Case("a length with a sign", "GET / HTTP/1.1\nHost: a\nContent-Length: +5\n\n"),
    Case("a hexadecimal length", "GET / HTTP/1.1\nHost: a\nContent-Length: 0x5\n\n"),
    Case("a list of lengths", "GET / HTTP/1.1\nHost: a\nContent-Length: 5, 5\n\n"),
    Case("an empty length", "GET / HTTP/1.1\nHost: a\nContent-Length:\n\n"),
    Case("two lengths", "GET / HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 5\n\n"),
    Case(
      "a length and a coding",
      "GET / HTTP/1.1\nHost: a\nContent-Length: 5\nTransfer-Encoding: chunked\n\n"),
    Case("chunked not last", "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked, gzip\n\n"),
    Case("a coding in HTTP/1.0", "GET / HTTP/1.0\nHost: a\nTransfer-Encoding: chunked\n\n"),
    Case(
      "an unknown coding before chunked",
      "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n", .notImplemented),
  ]

  @Test(arguments: refused)
  func `a head that breaks a rule is refused`(example: Case) {
    var parser = RequestParser()
    parser.append(wire(example.head))
    let error = #expect(throws: RequestError.self) { try parser.next() }
    #expect(error?.status == example.status)
  }

  @Test func `a line feed alone is refused before the head is complete`() {
    var parser = RequestParser()
    parser.append("GET / HTTP/1.1\nHost".utf8)
    #expect(throws: RequestError.self) { try parser.next() }
  }

  @Test func `a handshake of TLS is refused by its first byte`() {
    var parser = RequestParser()
    parser.append([0x16])
    #expect(throws: RequestError.self) { try parser.next() }
  }

  @Test func `a head is read into its parts`() throws {
    let head = try makeHead(
      "HEAD /a?b HTTP/1.1\nHost: LocalHost:80\nX-List: a, b ,,c\nx-list: d\nY: \t e f \t\n\n")
    #expect(head.method == .head)
    #expect(head.target.elementsEqual("/a?b".utf8))
    #expect(head.version == .http11)
    #expect(head.host?.host == "localhost")
    #expect(head.host?.port == 80)
    #expect(!head.hasContent)
    let members = head.fields.members(of: "x-list").map { String(decoding: $0, as: UTF8.self) }
    #expect(members == ["a", "b", "c", "d"])
    #expect(head.fields.onlyValue(of: "x-list") == nil)
    #expect(head.fields.onlyValue(of: "y")?.elementsEqual("e f".utf8) == true)
  }

  @Test func `one empty line before a request is skipped`() throws {
    let head = try makeHead("\nGET / HTTP/1.1\nHost: a\n\n")
    #expect(head.method == .get)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\nHost: a\n\n", true),
    ("GET / HTTP/1.1\nHost: a\nConnection: x, Close\n\n", false),
    ("GET / HTTP/1.9\nHost: a\n\n", true),
    ("GET / HTTP/1.0\nHost: a\nConnection: keep-alive\n\n", false),
    ("GET / HTTP/1.0\n\n", false),
    ("GET / HTTP/1.1\nHost: a\nContent-Length: 0\n\n", true),
    ("GET / HTTP/1.1\nHost: a\nContent-Length: 99999999999999999999999\n\n", false),
    ("GET / HTTP/1.1\nHost: a\nTransfer-Encoding: Chunked\n\n", false),
  ])
  func `a connection is kept where the next request can be found`(
    text: String, isKept: Bool
  ) throws {
    #expect(try makeHead(text).keepsAlive == isKept)
  }

  @Test func `portions of any size give the same heads`() throws {
    let bytes = wire("GET /1 HTTP/1.1\nHost: a\n\n\nHEAD /2 HTTP/1.1\nHost: b\nX: y\n\n")
    for size in 1...bytes.count {
      var parser = RequestParser()
      var targets: [String] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        parser.append(bytes[start..<min(start + size, bytes.count)])
        while let head = try parser.next() {
          targets.append(String(decoding: head.target, as: UTF8.self))
        }
      }
      #expect(targets == ["/1", "/2"], "portions of \(size) bytes")
      #expect(!parser.isInsideHead)
    }
  }
}

extension RequestParserTests {
  @Test func `the request line may be as long as its limit and no longer`() throws {
    let limits = ServerLimits()
    let rest = " HTTP/1.1\r\nHost: a\r\n\r\n"
    // `GET /`, ` HTTP/1.1` and CRLF are 16 bytes.
    let longest = "GET /" + String(repeating: "a", count: limits.requestLineBytes - 16)
    var parser = RequestParser(limits: limits)
    parser.append((longest + rest).utf8)
    #expect(try parser.next() != nil)
    parser.append((longest + "a" + rest).utf8)
    #expect(throws: RequestError.targetTooLong) { try parser.next() }
  }

  @Test func `an endless request line is refused at its limit`() {
    var parser = RequestParser()
    parser.append(repeatElement(UInt8(ascii: "a"), count: ServerLimits().requestLineBytes + 1))
    #expect(throws: RequestError.targetTooLong) { try parser.next() }
  }

  @Test(arguments: [(100, true), (101, false)])
  func `a head has at most a hundred fields`(count: Int, isAccepted: Bool) throws {
    let fields = String(repeating: "X: y\n", count: count - 1)
    var parser = RequestParser()
    parser.append(wire("GET / HTTP/1.1\nHost: a\n\(fields)\n"))
    if isAccepted {
      #expect(try parser.next() != nil)
    } else {
      #expect(throws: RequestError.headTooLarge) { try parser.next() }
    }
  }

  @Test func `a long field is refused before it ends`() {
    var parser = RequestParser()
    parser.append("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8)
    parser.append(repeatElement(UInt8(ascii: "y"), count: ServerLimits().headBytes))
    #expect(throws: RequestError.headTooLarge) { try parser.next() }
  }
}
