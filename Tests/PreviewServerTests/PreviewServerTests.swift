import PreviewServer
import Testing

@Suite("Preview server")
struct PreviewServerTests {
  private static let request = "GET /digits.txt HTTP/1.1\nHost: localhost\nConnection: close\n\n"

  /// Runs `body` with the port of a server on a free port of 127.0.0.1.
  private func withServer(
    _ configure: (inout ServerConfiguration) -> Void = { _ in },
    site: TestSite = TestSite(),
    _ body: (PreviewServer, UInt16) throws -> Void
  ) throws {
    // What a digest is does not matter here; that of a large page must not take time.
    var configuration = ServerConfiguration { "\($0.count)" }
    configuration.hosts = ["127.0.0.1"]
    configuration.port = 0
    configure(&configuration)
    let server = try PreviewServer(configuration, listing: site)
    let address = try #require(try server.start().first)
    defer { server.stop() }
    try body(server, address.port)
  }

  @Test func `a page is served over a socket`() throws {
    try withServer { _, port in
      let client = try SocketClient(port: port)
      client.send(Self.request)
      let answer = client.receive()
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nDate: "))
      #expect(answer.hasSuffix("\r\n\r\n0123456789"))
    }
  }

  @Test(arguments: [
    (["localhost"], false), (["127.0.0.1", "::1"], false), (["0.0.0.0"], true),
    (["localhost", "192.0.2.1"], true), (["::"], true),
  ])
  func `a server beyond loopback is known as such`(hosts: [String], isReachable: Bool) {
    var configuration = ServerConfiguration(digest: testDigest)
    configuration.hosts = hosts
    #expect(configuration.isReachableFromOutside == isReachable)
  }

  @Test func `both loopback addresses have the same port`() throws {
    var configuration = ServerConfiguration(digest: testDigest)
    configuration.port = 0
    let server = try PreviewServer(configuration, listing: TestSite())
    let addresses = try server.start()
    defer { server.stop() }
    let ports = Set(addresses.map(\.port))
    #expect(ports.count == 1)
    #expect(!ports.contains(0))
    #expect(addresses.allSatisfy { ["127.0.0.1", "::1"].contains($0.host) })
  }

  @Test func `a port in use is an error that names the remedy`() throws {
    try withServer { _, port in
      var configuration = ServerConfiguration(digest: testDigest)
      configuration.hosts = ["127.0.0.1"]
      configuration.port = port
      let second = try PreviewServer(configuration, listing: TestSite())
      let error = #expect(throws: StartError.self) { try second.start() }
      #expect(error == .addressInUse(host: "127.0.0.1", port: port))
      #expect(error?.message.contains("port \(port) on 127.0.0.1 is in use") == true)
      #expect(error?.message.contains("--port") == true)
    }
  }

  @Test(arguments: [
    ("localhos", StartError.unknownHost("localhos")),
    ("192.0.2.1", .addressNotAvailable(host: "192.0.2.1")),
  ])
  func `a host that is not of this machine is an error`(host: String, expected: StartError) throws {
    var configuration = ServerConfiguration(digest: testDigest)
    configuration.hosts = [host]
    configuration.port = 0
    let server = try PreviewServer(configuration, listing: TestSite())
    #expect(throws: expected) { try server.start() }
  }

  @Test func `a server that was stopped has closed its port and its connections`() throws {
    try withServer { server, port in
      let client = try SocketClient(port: port)
      client.send("GET / HTTP/1.1\nHost: localhost\n\n")
      _ = client.receive(until: "</html>")
      server.stop()
      #expect(client.receive().isEmpty)
      var configuration = ServerConfiguration(digest: testDigest)
      configuration.hosts = ["127.0.0.1"]
      configuration.port = port
      let next = try PreviewServer(configuration, listing: TestSite())
      #expect(try next.start().first?.port == port)
      next.stop()
    }
  }

  @Test func `a new listing is served at once`() throws {
    try withServer { server, port in
      var site = TestSite()
      site.pages["digits.txt"] = "new"
      server.replace(listing: site)
      let client = try SocketClient(port: port)
      client.send(Self.request)
      #expect(client.receive().hasSuffix("\r\n\r\nnew"))
    }
  }

  @Test func `an open page is told of changes and of what is wrong`() throws {
    try withServer { server, port in
      let client = try SocketClient(port: port)
      client.send("GET /.storno/reload HTTP/1.1\nHost: localhost\n\n")
      #expect(client.receive(until: "retry: 1000\n\n").contains("text/event-stream"))
      server.notify(changed: ["index.html"])
      #expect(client.receive(until: "\n\n").contains(#"{"paths":["index.html"],"styles":[]}"#))
      server.show(diagnostics: "bad")
      #expect(client.receive(until: "\n\n").contains(#"{"text":"bad"}"#))
      server.show(diagnostics: nil)
      #expect(client.receive(until: "\n\n").contains(#"{"text":""}"#))
    }
  }
}

extension PreviewServerTests {
  /// A site with a page larger than what two sockets hold between them.
  private var largeSite: TestSite {
    var site = TestSite()
    site.pages["large.txt"] = String(repeating: "0123456789", count: 1_000_000)
    return site
  }

  @Test func `idle and never reading clients delay nobody`() throws {
    try withServer(site: largeSite) { _, port in
      let idle = try (0..<200).map { _ in try SocketClient(port: port) }
      let stuck = try (0..<20).map { _ in try SocketClient(port: port, receiveBytes: 2048) }
      for client in stuck { client.send("GET /large.txt HTTP/1.1\nHost: localhost\n\n") }
      let clock = ContinuousClock()
      let begin = clock.now
      for _ in 0..<20 {
        let client = try SocketClient(port: port)
        client.send(Self.request)
        #expect(client.receive().hasSuffix("0123456789"))
      }
      // Any client waiting for another's deadline would take ten seconds and more.
      #expect(begin.duration(to: clock.now) < .seconds(5))
      withExtendedLifetime((idle, stuck)) {}
    }
  }

  @Test func `clients that vanish in the middle end nothing`() throws {
    try withServer(site: largeSite) { _, port in
      for _ in 0..<20 {
        let client = try SocketClient(port: port)
        client.send("GET /large.txt HTTP/1.1\nHost: localhost\n\n")
        _ = client.receive(until: "HTTP/1.1 200")
        client.reset()
      }
      let client = try SocketClient(port: port)
      client.send(Self.request)
      #expect(client.receive().hasSuffix("0123456789"))
    }
  }

  @Test func `a large page arrives whole`() throws {
    try withServer(site: largeSite) { _, port in
      let client = try SocketClient(port: port)
      client.send("GET /large.txt HTTP/1.0\nHost: localhost\n\n")
      let answer = client.receive()
      #expect(answer.utf8.count > 10_000_000)
      #expect(answer.hasSuffix("0123456789"))
    }
  }

  @Test func `one connection too many gets 503`() throws {
    try withServer({ $0.limits.connectionCount = 3 }) { _, port in
      let kept = try (0..<3).map { _ in
        let client = try SocketClient(port: port)
        client.send("GET / HTTP/1.1\nHost: localhost\n\n")
        _ = client.receive(until: "</html>")
        return client
      }
      let refused = try SocketClient(port: port)
      #expect(refused.receive().hasPrefix("HTTP/1.1 503 "))
      withExtendedLifetime(kept) {}
    }
  }

  @Test func `a head that is not complete in time is refused`() throws {
    try withServer({ $0.limits.headDeadline = .zero }) { _, port in
      let client = try SocketClient(port: port)
      client.send("GET / HT")
      #expect(client.receive().hasPrefix("HTTP/1.1 408 "))
    }
  }
}
