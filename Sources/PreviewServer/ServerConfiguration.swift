#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a preview server listens and answers.
package struct ServerConfiguration: Sendable {
  /// The addresses to listen on; `localhost` is both loopback addresses.
  package var hosts = ["localhost"]
  /// The port on all of them; 0 takes a free one.
  package var port: UInt16 = 8080
  /// Names and addresses a request may name besides loopback ones and `hosts`.
  package var allowedHosts: [String] = []
  /// Whether pages made in memory get the reload script; off, every page is served as it is.
  package var injectsReload = true
  /// What one client may take.
  package var limits = ServerLimits()
  /// Returns a text for bytes that no other bytes share, without quotes: a SHA-256 in hexadecimal.
  package var digest: @Sendable ([UInt8]) -> String
  /// The clock of the deadlines.
  package var now: @Sendable () -> ContinuousClock.Instant = { .now }
  /// The clock of `Date`.
  package var date: @Sendable () -> HTTPDate = {
    HTTPDate(secondsSince1970: Int64(time(nil)))
  }

  /// Makes the configuration of `storno serve` without options.
  package init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

  /// Whether other machines may reach the server, which deserves a warning.
  package var isReachableFromOutside: Bool {
    !hosts.allSatisfy { ["localhost", "::1"].contains($0.lowercased()) || $0.hasPrefix("127.") }
  }

  /// Makes the handler of this configuration.
  ///
  /// An address the server listens on is a host it answers for: no rebinding makes a browser send
  /// an address. The wildcard addresses are no exception; `0.0.0.0` is not a host one should name.
  func makeHandler() -> SiteHandler {
    let wildcards = ["0.0.0.0", "::"]
    return SiteHandler(
      allowedHosts: AllowedHosts(allowedHosts + hosts.filter { !wildcards.contains($0) }),
      injectsReload: injectsReload, digest: digest)
  }
}
