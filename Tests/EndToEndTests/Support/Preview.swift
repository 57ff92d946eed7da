import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A preview that runs, and the folder it shows.
struct Preview {
  var folder: TemporaryFolder
  var child: ChildProcess
  var port: UInt16

  /// Starts `serve` on a free port and reads the address from its output.
  init(
    _ folder: TemporaryFolder, _ arguments: [String] = [], host: String? = "127.0.0.1"
  ) throws {
    self.folder = folder
    let hosts = host.map { ["--host", $0] } ?? []
    child = try Program(in: folder.path).start(["serve", "-p", "0"] + hosts + arguments)
    let output = child.output(until: "/\n", limit: .seconds(60))
    let address = try #require(output, "serve said no address")
    let parts = address.split(separator: "\n")[0].split(separator: ":")
    port = try #require(UInt16(parts[parts.count - 1].dropLast()), "\(address)")
  }

  func get(_ path: String) throws -> WebClient.Answer { try WebClient.get(path, port: port) }

  /// Opens the channel that tells of changes, and waits until it is open.
  func events() throws -> WebClient {
    let client = try WebClient(port: port)
    client.send("GET /.storno/reload HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    try #require(client.receive(text: "retry: ") != nil, "no channel")
    return client
  }

  /// Ends it as Ctrl-C does.
  func stop() -> ProgramOutput {
    child.send(SIGINT)
    return child.finish(limit: .seconds(20))
  }
}
