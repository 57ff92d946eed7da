import PreviewServer
import Testing

@Suite("Request target")
struct RequestTargetTests {
  struct Case: CustomTestStringConvertible {
    let target: String
    let path: String
    let isFolder: Bool
    var query = ""
    var testDescription: String { target }
  }

  @Test(arguments: [
    Case(target: "/", path: "", isFolder: true),
    Case(target: "/?a=b?c", path: "", isFolder: true, query: "?a=b?c"),
    Case(target: "/orders/ab/rpo1.html", path: "orders/ab/rpo1.html", isFolder: false),
    Case(target: "/orders/", path: "orders", isFolder: true),
    Case(target: "/a%20b+c", path: "a b+c", isFolder: false),
    Case(target: "/a%3Fb%23c", path: "a?b#c", isFolder: false),
    Case(target: "/%C3%84", path: "Ä", isFolder: false),
    Case(target: "/100%25", path: "100%", isFolder: false),
    Case(target: "/%252e%252e", path: "%2e%2e", isFolder: false),
    Case(target: "/a..b/...", path: "a..b/...", isFolder: false),
    Case(target: "http://localhost/x", path: "x", isFolder: false),
    Case(target: "HTTP://localhost?x", path: "", isFolder: true, query: "?x"),
  ])
  func `a target is decoded once`(example: Case) throws {
    let target = try RequestTarget(Array(example.target.utf8)[...])
    #expect(target.path == example.path)
    #expect(target.isFolder == example.isFolder)
    #expect(target.query == example.query)
  }

  @Test(arguments: [
    "x", "*", "", "a:443", "https://localhost/", "file:///etc/passwd", "http:///x", "http://a@b/",
    "//x", "/x//y", "/x//", "/.", "/..", "/x/../y", "/%2e", "/%2E%2e/x", "/.%2e", "/x#y", "/%",
    "/%4",
    "/%zz", "/%u002e", "/a%2fb", "/a%5Cb", "/a\\b", "/%00", "/%0d%0a", "/%7f", "/%C4", "/%c0%ae",
    "/%ed%a0%80",
  ])
  func `a target that could mean another path is refused`(target: String) {
    let error = #expect(throws: RequestError.self) { try RequestTarget(Array(target.utf8)[...]) }
    #expect(error?.status == .badRequest)
  }

  @Test func `an absolute target names its host`() throws {
    let target = try RequestTarget(Array("http://[::1]:80/".utf8)[...])
    #expect(target.authority?.host == "::1")
  }
}
