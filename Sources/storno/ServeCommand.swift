import ArgumentParser
import Diagnostics
import PreviewServer
import SitePublishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `storno serve`: previews the site from memory, rebuilds and reloads on change.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Preview the site; rebuild and reload when a file changes. Writes nothing.",
    discussion: """
      Other machines cannot connect unless --host names an address of this one.

      EXAMPLE: storno serve --port 8080 --open
      """)

  @OptionGroup var options: LedgerOptions

  @Option(name: .shortAndLong, help: "The port; 0 takes a free one.")
  var port: UInt16 = 8080

  @Option(name: .long, help: ArgumentHelp("An address to listen on.", valueName: "address"))
  var host: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("A further name that requests may use for this host.", valueName: "name"))
  var allowHost: [String] = []

  @Flag(name: [.customShort("O"), .long], help: "Open the site in a browser.")
  var open = false

  @Option(
    name: .long,
    help: ArgumentHelp("Serve a finished site as it is, without rebuilding.", valueName: "dir"))
  var published: String?

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func validate() throws {
    let names = ledgers + options.ledger + options.queue
    if published != nil, !names.isEmpty {
      throw ValidationError("--published serves a finished site; it reads no ledger.")
    }
  }

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      if let published {
        try await serve(try PublishedPreview(published, console), console)
      } else {
        let project = Project(options, ledgers: ledgers)
        try await serve(LivePreview(project, console), console)
      }
    }
  }

  private func serve(_ preview: some Preview, _ console: Console) async throws {
    var configuration = ServerConfiguration {
      String(decoding: ContentDigest(of: $0).hexadecimal, as: UTF8.self)
    }
    if !host.isEmpty { configuration.hosts = host }
    configuration.port = port
    configuration.allowedHosts = allowHost
    configuration.injectsReload = preview.injectsReload
    let watch: InputWatch
    let interrupt: Interrupt
    let server: PreviewServer
    let addresses: [PreviewServer.Address]
    do throws(StartError) {
      // The watch looks before the files are read, so that no change between is missed.
      watch = try InputWatch(preview.watchedPaths)
      await preview.load()
      // Whoever reads the address may end the preview at once.
      interrupt = await Interrupt()
      server = try PreviewServer(configuration, listing: preview.listing)
      addresses = try server.start()
    } catch {
      throw Failure(Diagnostic(.error, .fPort, at: nil, error.message))
    }
    try announce(addresses, configuration, console)
    preview.begin(server)
    watch.start { _ in
      preview.update(server)
      watch.watch(preview.watchedPaths)
    }
    await interrupt.wait()
    watch.stop()
    server.stop()
  }

  private func announce(
    _ addresses: [PreviewServer.Address], _ configuration: ServerConfiguration, _ console: Console
  ) throws(Failure) {
    if configuration.isReachableFromOutside {
      console.say("warning: other machines can connect to \(host.joined(separator: ", "))")
    }
    for address in addresses { try StandardStream.output.write("\(address.url)\n") }
    console.say("Serving; press Ctrl-C to stop.")
    if open, let first = addresses.first { Browser.open(first.url) }
  }
}
