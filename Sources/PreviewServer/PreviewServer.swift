import Foundation
import Synchronization

/// A web server for one site, on a thread of its own.
///
/// It answers from the listing it was given last. All of its methods may be called from any thread.
package final class PreviewServer: Sendable {
  /// Where a server listens.
  package struct Address: Hashable, Sendable {
    /// The address, an IPv6 one without brackets.
    package let host: String
    /// The port; never 0.
    package let port: UInt16

    /// The address as a person opens it.
    package var url: String {
      host.utf8.contains(UInt8(ascii: ":"))
        ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/"
    }
  }

  private struct Shared {
    var site: SiteState
    var phase = Phase.idle
  }

  private enum Phase { case idle, running, stopping, stopped }

  private let configuration: ServerConfiguration
  private let shared: Mutex<Shared>
  private let wakePipe: WakePipe
  private let endPipe: WakePipe

  /// Makes a server that does not listen yet.
  ///
  /// - Throws: if no file descriptor is left.
  package init(
    _ configuration: ServerConfiguration, listing: any SiteListing
  ) throws(StartError) {
    self.configuration = configuration
    let instance = String(UInt64.random(in: .min ... .max), radix: 36)
    shared = Mutex(
      Shared(site: SiteState(listing: listing, reload: ReloadHistory(instance: instance))))
    wakePipe = try WakePipe()
    endPipe = try WakePipe()
  }

  /// Listens, and begins to answer; to be called once.
  ///
  /// - Returns: where it listens, in the order of the hosts of the configuration.
  /// - Throws: what keeps it from listening; then nothing is left open.
  package func start() throws(StartError) -> [Address] {
    let isFirst = shared.withLock { shared in
      defer { shared.phase = .running }
      return shared.phase == .idle
    }
    precondition(isFirst, "a preview server is started once")
    DescriptorLimit.raise()
    let sockets: [ListeningSocket]
    do {
      sockets = try ListeningSocket.listening(on: configuration.hosts, port: configuration.port)
    } catch {
      shared.withLock { $0.phase = .stopped }
      throw error
    }
    let thread = Thread { [self] in
      var loop = EventLoop(configuration: configuration, sockets: sockets, wakePipe: wakePipe)
      loop.run { shared.withLock { $0.phase == .running ? $0.site : nil } }
      shared.withLock { $0.phase = .stopped }
      endPipe.wake()
    }
    // Pages are rendered on this thread; Darwin's default of 512 KB is small for that.
    thread.stackSize = 8 << 20
    thread.name = "preview server"
    thread.start()
    return sockets.map { Address(host: $0.host, port: $0.port) }
  }

  /// Answers from `listing` from now on; pages that are being sent are finished as they were.
  package func replace(listing: any SiteListing) {
    shared.withLock { $0.site.listing = listing }
  }

  /// Tells the browsers that the pages at these paths changed; to be called after `replace`.
  ///
  /// Paths are as in the listing; those of style sheets are swapped without a reload.
  /// - Complexity: O(*n* log *n*) in the number of paths.
  package func notify(changed paths: some Collection<String>) {
    shared.withLock { $0.site.reload.recordChange(of: paths) }
    wakePipe.wake()
  }

  /// Shows a text over every page until it is replaced; nil takes it away.
  package func show(diagnostics text: String?) {
    shared.withLock { $0.site.reload.recordDiagnostics(text) }
    wakePipe.wake()
  }

  /// Closes all connections and waits until the thread has ended; may be called again.
  package func stop() {
    let wasRunning = shared.withLock { shared in
      guard shared.phase == .running || shared.phase == .stopping else { return false }
      shared.phase = .stopping
      return true
    }
    guard wasRunning else { return }
    wakePipe.wake()
    while !shared.withLock({ $0.phase == .stopped }) { _ = endPipe.wait(atMost: .seconds(1)) }
  }
}
