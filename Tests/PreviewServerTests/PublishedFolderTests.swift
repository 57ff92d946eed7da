import Diagnostics
import PreviewServer
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Published folder")
struct PublishedFolderTests {
  private let begin = ContinuousClock.now

  /// Returns all bytes that a GET of `target` receives, and whether all was sent.
  ///
  /// After each portion `meanwhile` runs, as another program would.
  private func receive(
    _ target: String, from listing: some SiteListing, with handler: SiteHandler? = nil,
    _ meanwhile: () throws -> Void = {}
  ) throws -> (text: String, isComplete: Bool) {
    let handler =
      handler
      ?? SiteHandler(allowedHosts: AllowedHosts(), injectsReload: true, digest: testDigest)
    var connection = HTTPConnection(limits: ServerLimits(), at: begin)
    connection.receive(wire("GET \(target) HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
    var received: [UInt8] = []
    repeat {
      connection.advance(at: begin, date: "today") { head in
        handler.response(
          to: head, listing: listing, reload: ReloadHistory(instance: "a"), now: TestSite.date)
      }
      received += connection.pendingOutput
      connection.didSend(connection.pendingOutput.count, at: begin)
      try meanwhile()
    } while connection.phase == .ending
    return (String(decoding: received, as: UTF8.self), connection.phase != .closed)
  }

  @Test func `only regular files without dots are listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("home", to: "site/index.html")
    try folder.write("order", to: "site/orders/ab/Ä.html")
    try folder.write("secret", to: "site/.secret")
    try folder.write("secret", to: "site/.git/config")
    try folder.write("secret", to: "outside/secret.txt")
    try folder.link("site/link.txt", to: "../outside/secret.txt")
    try folder.link("site/inside.html", to: "index.html")
    try folder.link("site/folder", to: "../outside")
    try folder.link("site/loop", to: "loop")
    #expect(unsafe mkfifo(folder("site/pipe"), 0o600) == 0)
    let site = try PublishedFolder(folder("site"))
    #expect(site.count == 2)
    #expect(try receive("/", from: site).text.hasSuffix("\r\n\r\nhome"))
    #expect(try receive("/orders/ab/%C3%84.html", from: site).text.hasSuffix("\r\n\r\norder"))
    // The same letter in two scalars is another name.
    #expect(try receive("/orders/ab/A%CC%88.html", from: site).text.hasPrefix("HTTP/1.1 404"))
  }

  @Test func `a folder that is not there is an error with the remedy`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    for name in ["nothing", "file"] {
      let error = #expect(throws: PublishedFolderError.self) {
        try PublishedFolder(folder(name))
      }
      #expect(error?.diagnostic.code == .fMissing)
    }
  }

  @Test func `a link on the way to the folder itself is followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("home", to: "site/index.html")
    try folder.link("current", to: "site")
    let site = try PublishedFolder(folder("current"))
    #expect(try receive("/", from: site).text.hasSuffix("home"))
  }

  @Test func `what becomes a link or a pipe after the walk is missing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "site/a/a.html")
    try folder.write("b", to: "site/b.html")
    try folder.write("c", to: "site/c.html")
    try folder.write("secret", to: "outside/a.html")
    let site = try PublishedFolder(folder("site"))
    try folder.move("site/a", to: "site/former")
    try folder.link("site/a", to: "../outside")
    try folder.remove("site/b.html")
    try folder.link("site/b.html", to: "../outside/a.html")
    try folder.remove("site/c.html")
    #expect(unsafe mkfifo(folder("site/c.html"), 0o600) == 0)
    for target in ["/a/a.html", "/b.html", "/c.html"] {
      #expect(try receive(target, from: site).text.hasPrefix("HTTP/1.1 404 "), "\(target)")
    }
  }

  @Test func `a walk tells what changed since another`() throws {
    let folder = try TemporaryFolder()
    for name in ["same.html", "new/b.html", "gone.html"] { try folder.write("1", to: name) }
    let before = try PublishedFolder(folder.path)
    try folder.write("22", to: "new/b.html")
    try folder.write("3", to: "new/a.html")
    try folder.remove("gone.html")
    let after = try PublishedFolder(folder.path)
    #expect(after.changes(since: before) == ["gone.html", "new/a.html", "new/b.html"])
    #expect(after.changes(since: after).isEmpty)
  }

  @Test func `a page rewritten with the same size has another tag`() throws {
    let folder = try TemporaryFolder()
    let handler = SiteHandler(
      allowedHosts: AllowedHosts(), injectsReload: true, digest: testDigest)
    try folder.write("one", to: "index.html")
    let site = try PublishedFolder(folder.path)
    #expect(
      try receive("/", from: site, with: handler).text.contains(
        "\"\(testDigest([111, 110, 101]))\""))
    try folder.write("two", to: "index.html")
    #expect(
      try receive("/", from: site, with: handler).text.contains(
        "\"\(testDigest([116, 119, 111]))\""))
  }

  @Test func `a file is sent exactly, whatever its size`() throws {
    let folder = try TemporaryFolder()
    let limit = ServerLimits().outputBytes
    for size in [0, 1, limit - 1, limit, 3 * limit + 7] {
      let text = String(repeating: "0123456789", count: size / 10 + 1).prefix(size)
      try folder.write(String(text), to: "page.html")
      let site = try PublishedFolder(folder.path)
      let (received, isComplete) = try receive("/page.html", from: site)
      #expect(isComplete)
      #expect(received.contains("\r\nContent-Length: \(size)\r\n"))
      #expect(received.hasSuffix("\r\n\r\n" + text))
    }
  }

  @Test(arguments: [10, 200_000])
  func `a file that changes while it is sent is never taken for whole`(newSize: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "a", count: 200_000), to: "big.txt")
    let site = try PublishedFolder(folder.path)
    let (received, isComplete) = try receive("/big.txt", from: site) {
      try folder.write(String(repeating: "b", count: newSize), to: "big.txt")
    }
    #expect(received.contains("Content-Length: 200000\r\n"))
    #expect(received.utf8.count < 200_000)
    #expect(!isComplete)
  }
}
