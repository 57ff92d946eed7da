import PreviewServer
import Testing

@Suite("Allowed hosts")
struct AllowedHostsTests {
  private static let hosts = AllowedHosts(["Preview.Example", "[2001:DB8::1]"])

  @Test(arguments: [
    "localhost", "LOCALHOST:8080", "a.localhost", "127.0.0.1", "127.255.255.254:1", "[::1]:80",
    "localhost:", "preview.example:443", "[2001:db8::1]",
  ])
  func `loopback and named hosts are answered`(text: String) throws {
    let authority = try #require(Authority(Array(text.utf8)[...]))
    #expect(Self.hosts.contain(authority))
  }

  @Test(arguments: [
    "evil.example", "localhost.evil.example", "evillocalhost", "localhost.", "0.0.0.0", "128.0.0.1",
    "127.0.0.1.evil.example", "127.1", "127.0.0.256", "127.0.0.01", "2130706433", "[::]",
    "[::ffff:127.0.0.1]", "a.preview.example",
  ])
  func `any other host is not`(text: String) throws {
    let authority = try #require(Authority(Array(text.utf8)[...]))
    #expect(!Self.hosts.contain(authority))
  }

  @Test(arguments: [
    "", ":80", "local host", "a@b", "a:b", "a:-1", "a:65536", "a:99999999999999999999", "[::1",
    "[]", "[::1]x", "[x]", "a/b", "a:80:80", "ä",
  ])
  func `what is no host is not read`(text: String) {
    #expect(Authority(Array(text.utf8)[...]) == nil)
  }
}
