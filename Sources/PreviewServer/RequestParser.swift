/// Cuts the bytes of a connection into request heads.
///
/// Bytes may come in any portions. Each byte is looked at once, and an offence is found as soon as
/// its byte is there, so that a client that will never end its head is answered at once.
package struct RequestParser: Sendable {
  private let limits: ServerLimits
  /// Everything received and not yet part of a returned head.
  private var input: [UInt8] = []
  /// How many bytes of `input` were looked at.
  private var scanned = 0
  private var lineStart = 0
  /// The complete, non-empty lines of the head, line ends left out.
  private var lines: [Range<Int>] = []
  private var skippedEmptyLine = false

  /// Makes a parser with no bytes.
  package init(limits: ServerLimits = ServerLimits()) { self.limits = limits }

  /// Whether a head has begun and is not complete.
  package var isInsideHead: Bool { !input.isEmpty }

  /// How many received bytes wait.
  package var waitingByteCount: Int { input.count }

  /// Adds received bytes.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    input.append(contentsOf: bytes)
  }

  /// Returns the next complete head, or nil until more bytes are there.
  ///
  /// After an error the parser must not be used again: where the next request begins is not known.
  /// - Throws: the first rule that the bytes break.
  /// - Complexity: O(*n*) in the number of new bytes.
  package mutating func next() throws(RequestError) -> HTTPRequestHead? {
    while scanned < input.count {
      let byte = input[scanned]
      scanned += 1
      if byte == 0x0A {
        if let head = try endLine() { return head }
      } else {
        // RFC 9112 section 2.2: a CR that no LF follows is an attack or a mistake.
        guard scanned < 2 || scanned - 1 == lineStart || input[scanned - 2] != 0x0D else {
          throw .malformed("a carriage return stands alone")
        }
        guard !byte.isControl || byte == 0x09 || byte == 0x0D else {
          throw .malformed("the head has a control character")
        }
      }
    }
    try checkLimits()
    return nil
  }

  private func checkLimits() throws(RequestError) {
    guard !lines.isEmpty || scanned <= limits.requestLineBytes else { throw .targetTooLong }
    guard scanned <= limits.headBytes else { throw .headTooLarge }
  }

  /// Ends the line whose LF was just read; the empty line ends the head.
  private mutating func endLine() throws(RequestError) -> HTTPRequestHead? {
    try checkLimits()
    let end = scanned - 2
    // One policy for all lines: CRLF. RFC 9112 section 2.2 allows to refuse a bare LF.
    guard end >= lineStart, input[end] == 0x0D else {
      throw .malformed("a line does not end in CRLF")
    }
    guard end == lineStart else {
      lines.append(lineStart..<end)
      lineStart = scanned
      guard lines.count <= limits.fieldCount + 1 else { throw .headTooLarge }
      return nil
    }
    if lines.isEmpty {
      // RFC 9112 section 2.2: one empty line before the request line is ignored.
      guard !skippedEmptyLine else { throw .malformed("the request begins with empty lines") }
      consume()
      skippedEmptyLine = true
      return nil
    }
    let head = try HTTPRequestHead(bytes: Array(input[..<scanned]), lines: lines)
    consume()
    return head
  }

  private mutating func consume() {
    input.removeSubrange(..<scanned)
    scanned = 0
    lineStart = 0
    lines.removeAll(keepingCapacity: true)
    skippedEmptyLine = false
  }
}
