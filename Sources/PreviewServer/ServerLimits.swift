/// What one client may take of the server, and for how long.
///
/// - Source: reliability.md section 1.6.
package struct ServerLimits: Hashable, Sendable {
  /// The longest request line, line end included; the longest page address is far below it.
  package var requestLineBytes = 8 * 1024
  /// The longest head, request line included; browsers stay below 4 KiB without cookies.
  package var headBytes = 32 * 1024
  /// The most header fields of a request.
  package var fieldCount = 100
  /// The time from the first byte of a head to its last.
  package var headDeadline = Duration.seconds(10)
  /// The time a connection may do nothing: no request begun, or no byte taken of an answer.
  package var idleDeadline = Duration.seconds(30)
  /// The time a closing connection is still read, so that its answer is not lost to a reset.
  package var lingerDeadline = Duration.seconds(2)
  /// The time between two signs of life on the reload channel.
  package var heartbeat = Duration.seconds(15)
  /// The most connections answered at once; later ones get 503.
  package var connectionCount = 1000
  /// The most bytes waiting for one client before its answer is produced further.
  package var outputBytes = 64 * 1024

  /// The limits of the product.
  package init() {}
}
