/// The hosts this server answers for.
///
/// A page of another site that makes its name resolve to 127.0.0.1 (DNS rebinding) sends that name
/// as `Host`, so only names that always mean this machine, and those the operator names, pass.
/// - Source: reliability.md section 1.2.
package struct AllowedHosts: Hashable, Sendable {
  private let named: Set<String>

  /// Allows loopback and the names and addresses in `named`, with brackets or without.
  package init(_ named: [String] = []) {
    self.named = Set(
      named.map { name in
        let bare =
          name.hasPrefix("[") && name.hasSuffix("]") ? name.dropFirst().dropLast() : name[...]
        return bare.lowercased()
      })
  }

  /// Returns whether a request for `authority` is answered; the port does not matter.
  package func contain(_ authority: Authority) -> Bool {
    let host = authority.host
    // RFC 6761 section 6.3: `localhost` and names below it always mean loopback.
    return host == "localhost" || host.hasSuffix(".localhost") || host == "::1"
      || Self.isLoopbackIPv4(host) || named.contains(host)
  }

  /// Returns whether `host` is 127.0.0.0/8 in its usual form of four decimal numbers.
  private static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0].elementsEqual("127".utf8)
      && parts.allSatisfy { part in
        part.count <= 3 && part.allSatisfy(\.isDigit)
          && (part.count == 1 || part.first != UInt8(ascii: "0"))
          && (Int(String(decoding: part, as: UTF8.self)) ?? 256) <= 255
      }
  }
}
