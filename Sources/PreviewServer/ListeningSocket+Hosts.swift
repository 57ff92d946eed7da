extension ListeningSocket {
  /// Loopback, on which the preview listens unless told otherwise.
  static let loopback = ["127.0.0.1", "::1"]

  /// How often another free port is tried when one is free on the first address only.
  private static let freePortAttempts = 16

  /// Listens on all of `hosts` on the same port; 0 takes one that is free on all.
  ///
  /// `localhost` stands for both loopback addresses. Of these one is enough: a machine may have no
  /// IPv6, a container no IPv4.
  /// - Throws: the first failure.
  static func listening(
    on hosts: [String], port: UInt16
  ) throws(StartError) -> [ListeningSocket] {
    let addresses = hosts.flatMap { $0.lowercased() == "localhost" ? loopback : [$0] }
    var attempt = 1
    while true {
      do {
        return try listening(onAddresses: addresses, port: port)
      } catch .addressInUse(let host, let taken) {
        guard port == 0, attempt < freePortAttempts else {
          throw .addressInUse(host: host, port: taken)
        }
        attempt += 1
      }
    }
  }

  private static func listening(
    onAddresses addresses: [String], port: UInt16
  ) throws(StartError) -> [ListeningSocket] {
    var sockets: [ListeningSocket] = []
    var refusal: StartError?
    for address in addresses {
      do {
        sockets.append(try ListeningSocket(host: address, port: sockets.first?.port ?? port))
      } catch .addressNotAvailable(let host) where loopback.contains(host) {
        refusal = .addressNotAvailable(host: host)
      }
    }
    if sockets.isEmpty, let refusal { throw refusal }
    return sockets
  }
}
