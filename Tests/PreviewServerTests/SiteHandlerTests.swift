import PreviewServer
import Testing

@Suite("Site handler")
struct SiteHandlerTests {
  private static let now = HTTPDate(secondsSince1970: 1_000_000_000)

  /// Returns the answer of a handler without the reload script, so that pages are as listed.
  private func response(
    to head: HTTPRequestHead, injectsReload: Bool = false, site: TestSite = TestSite(),
    reload: ReloadHistory = ReloadHistory(instance: "run")
  ) -> HTTPResponse {
    let handler = SiteHandler(
      allowedHosts: AllowedHosts(), injectsReload: injectsReload, digest: testDigest)
    return handler.response(to: head, listing: site, reload: reload, now: Self.now)
  }

  @Test(arguments: [
    ("/", "home"), ("/index.html", "home"), ("/orders/ab/rpo1.html", "order"), ("/items/", "items"),
    ("/?x=1", "home"), ("http://localhost/items/", "items"),
  ])
  func `a listed page is served`(target: String, text: String) throws {
    let response = response(to: try makeGET(target))
    #expect(response.status == .ok)
    #expect(response.text.contains("<body>\(text)</body>"))
    #expect(response.value(of: "Content-Type") == "text/html; charset=utf-8")
    #expect(response.value(of: "Last-Modified") == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test(arguments: [
    "/nope", "/orders", "/orders/", "/index.html/", "/items/index.html/", "/INDEX.html",
  ])
  func `what is not listed is missing`(target: String) throws {
    let response = response(to: try makeGET(target))
    #expect(response.status == .notFound)
    #expect(response.value(of: "ETag") == nil)
  }

  @Test(arguments: [
    ("/items", "items/"), ("/items?x=%20", "items/?x=%20"), ("/10:30", "10%3A30/"),
    ("http://localhost/items", "items/"),
  ])
  func `a folder redirects to its slash, relatively`(target: String, location: String) throws {
    let response = response(to: try makeGET(target, "X-Forwarded-Host: evil.example"))
    #expect(response.status == .temporaryRedirect)
    #expect(response.value(of: "Location") == location)
  }

  // reliability.md section 1.2: method before target before host.
  @Test(arguments: [
    ("POST / HTTP/1.1\nHost: evil.example\nContent-Length: 5\n\n", HTTPStatus.methodNotAllowed),
    ("OPTIONS * HTTP/1.1\nHost: localhost\n\n", .methodNotAllowed),
    ("get / HTTP/1.1\nHost: localhost\n\n", .methodNotAllowed),
    ("CONNECT evil.example:443 HTTP/1.1\nHost: evil.example:443\n\n", .methodNotAllowed),
    ("GET / HTTP/1.1\nHost: localhost\nContent-Length: 5\n\n", .contentTooLarge),
    ("GET /../x HTTP/1.1\nHost: evil.example\n\n", .badRequest),
    ("GET / HTTP/1.1\nHost: evil.example\n\n", .misdirected),
    ("GET http://evil.example/ HTTP/1.1\nHost: localhost\n\n", .misdirected),
    ("GET http://localhost/ HTTP/1.1\nHost: evil.example\n\n", .ok),
    ("GET / HTTP/1.0\n\n", .misdirected),
  ])
  func `refusals come in their order`(text: String, status: HTTPStatus) throws {
    let response = response(to: try makeHead(text))
    #expect(response.status == status)
    #expect((response.value(of: "Allow") == "GET, HEAD") == (status == .methodNotAllowed))
  }

  @Test func `a tag that matches leaves the page where it is`() throws {
    let tag = try #require(response(to: try makeGET("/digits.txt")).value(of: "ETag"))
    let hit = response(to: try makeGET("/digits.txt", "If-None-Match: \"x\", W/\(tag)"))
    #expect(hit.status == .notModified)
    #expect(hit.value(of: "ETag") == tag)
    #expect(hit.content.byteCount == nil)
    let miss = response(to: try makeGET("/digits.txt", "If-None-Match: \"x\""))
    #expect(miss.status == .ok)
  }

  @Test(arguments: [
    ("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT", HTTPStatus.notModified),
    ("If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT", .ok),
    ("If-Modified-Since: yesterday", .ok),
    // RFC 9110 section 13.1.3: If-None-Match decides alone.
    ("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\nIf-None-Match: \"x\"", .ok),
    ("If-Match: \"x\"", .preconditionFailed),
    ("If-Match: *", .ok),
    ("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT", .preconditionFailed),
    ("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT", .ok),
  ])
  func `conditions are weighed in their order`(field: String, status: HTTPStatus) throws {
    #expect(response(to: try makeGET("/digits.txt", field)).status == status)
  }

  @Test func `a date in the future is not told as the last change`() throws {
    let handler = SiteHandler(
      allowedHosts: AllowedHosts(), injectsReload: false, digest: testDigest)
    let early = HTTPDate(secondsSince1970: 0)
    let response = handler.response(
      to: try makeGET("/"), listing: TestSite(), reload: ReloadHistory(instance: "a"), now: early)
    #expect(response.value(of: "Last-Modified") == early.fieldValue)
  }
}

extension SiteHandlerTests {
  @Test func `one range is a part of the page`() throws {
    let response = response(to: try makeGET("/digits.txt", "Range: bytes=2-4"))
    #expect(response.status == .partialContent)
    #expect(response.text == "234")
    #expect(response.value(of: "Content-Range") == "bytes 2-4/10")
  }

  @Test func `a range past the end names the size`() throws {
    let response = response(to: try makeGET("/digits.txt", "Range: bytes=10-"))
    #expect(response.status == .rangeNotSatisfiable)
    #expect(response.value(of: "Content-Range") == "bytes */10")
  }

  @Test(arguments: [
    "Range: bytes=0-1,3-4", "Range: lines=0-1", "Range: bytes=0-1\nRange: bytes=0-1",
    "Range: bytes=0-1\nIf-Range: \"x\"",
    "Range: bytes=0-1\nIf-Range: Sun, 06 Nov 1994 08:49:37 GMT",
  ])
  func `a range that does not count gives the whole`(fields: String) throws {
    let response = response(to: try makeGET("/digits.txt", fields))
    #expect(response.status == .ok)
    #expect(response.text == "0123456789")
  }

  @Test func `a range counts while the page is the same`() throws {
    let tag = try #require(response(to: try makeGET("/digits.txt")).value(of: "ETag"))
    let same = response(to: try makeGET("/digits.txt", "Range: bytes=-1", "If-Range: \(tag)"))
    #expect(same.text == "9")
    let weak = response(to: try makeGET("/digits.txt", "Range: bytes=-1", "If-Range: W/\(tag)"))
    #expect(weak.status == .ok)
  }

  @Test func `a range has no meaning for HEAD`() throws {
    let head = try makeHead("HEAD /digits.txt HTTP/1.1\nHost: localhost\nRange: bytes=0-1\n\n")
    #expect(response(to: head).status == .ok)
  }

  @Test func `the site's own page says what is missing`() throws {
    var site = TestSite()
    site.pages["404.html"] = "<html><head></head><body><main>lost</main></body></html>"
    let published = response(to: try makeGET("/orders/ab/rpo2.html"), site: site)
    #expect(published.status == .notFound)
    #expect(published.text == site.pages["404.html"])

    let preview = response(
      to: try makeGET("/orders/ab/rpo2.html"), injectsReload: true, site: site)
    #expect(preview.text.contains("lost"))
    #expect(preview.text.contains("<a href=\"/orders/ab/rpo1.html\">orders/ab/rpo1.html</a>"))
    #expect(preview.text.contains("/.storno/reload.js"))
  }

  @Test func `a path is escaped on the server's own page`() throws {
    let response = response(to: try makeGET("/%3Cscript%3E&%22'%E2%80%AE"))
    #expect(response.text.contains("/&lt;script&gt;&amp;&quot;&#39;[U+202E]"))
  }

  @Test func `a bad ledger is shown where there is no page yet`() throws {
    var reload = ReloadHistory(instance: "run")
    reload.recordDiagnostics("ledger.csv:2:1: error: <bad>")
    let response = response(to: try makeGET("/x"), injectsReload: true, reload: reload)
    #expect(response.text.contains("<pre>ledger.csv:2:1: error: &lt;bad&gt;</pre>"))
  }
}

extension SiteHandlerTests {
  @Test func `only pages get the reload script, and the tag is of what is sent`() throws {
    let page = response(to: try makeGET("/"), injectsReload: true)
    #expect(page.text.contains("data-since=\"run-0\" defer></script></body>"))
    #expect(page.value(of: "ETag") == "\"\(testDigest(Array(page.text.utf8)))\"")
    let style = response(to: try makeGET("/style.css"), injectsReload: true)
    #expect(style.text == "body {}")
  }

  @Test(arguments: [
    ("/.storno/reload.js", "text/javascript; charset=utf-8"),
    ("/.storno/reload.css", "text/css; charset=utf-8"),
  ])
  func `the script and its style are served`(target: String, type: String) throws {
    let first = response(to: try makeGET(target))
    #expect(first.value(of: "Content-Type") == type)
    let tag = try #require(first.value(of: "ETag"))
    #expect(response(to: try makeGET(target, "If-None-Match: \(tag)")).status == .notModified)
  }

  @Test(arguments: [
    ([], HTTPStatus.ok),
    (["Origin: http://localhost:8080"], .ok),
    (["Origin: HTTP://LOCALHOST:8080"], .ok),
    (["Origin: http://localhost:9090"], .forbidden),
    (["Origin: http://evil.example"], .forbidden),
    (["Origin: http://localhost:8080.evil.example"], .forbidden),
    (["Origin: null"], .forbidden),
    (["Origin: http://localhost:8080", "Origin: http://evil.example"], .forbidden),
  ])
  func `the reload channel is for pages of this server`(
    fields: [String], status: HTTPStatus
  ) throws {
    let lines = ["GET /.storno/reload HTTP/1.1", "Host: localhost:8080"] + fields
    let response = response(to: try makeHead(lines.joined(separator: "\n") + "\n\n"))
    #expect(response.status == status)
    #expect(response.value(of: "Access-Control-Allow-Origin") == nil)
  }

  @Test(arguments: ["/.storno", "/.storno/", "/.storno/reload/", "/.storno/x"])
  func `nothing else is in the server's folder`(target: String) throws {
    #expect(response(to: try makeGET(target)).status == .notFound)
  }

  @Test func `a client that was away is told what it missed`() throws {
    var reload = ReloadHistory(instance: "run")
    reload.recordChange(of: ["a.html"])
    reload.recordChange(of: ["b.html"])
    let field = try makeGET("/.storno/reload?since=run-0", "Last-Event-ID: run-1")
    guard case .events(let opening, let cursor) = response(to: field, reload: reload).content
    else {
      Issue.record("no events")
      return
    }
    let text = String(decoding: opening, as: UTF8.self)
    #expect(text.contains("b.html"))
    #expect(!text.contains("a.html"))
    #expect(cursor == 2)
  }
}
