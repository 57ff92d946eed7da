/// One connection without its socket: bytes in, bytes out, and a deadline.
///
/// Requests are answered in their order. What they make is held back until what was made before is
/// taken, so that a client that sends and does not read costs no more than its limits.
package struct HTTPConnection: Sendable {
  /// A moment of the deadlines' clock.
  package typealias Instant = ContinuousClock.Instant

  /// How far a connection is from its end.
  package enum Phase: Hashable, Sendable {
    /// Requests are read and answered.
    case open
    /// The last answer goes out; what comes in is dropped.
    case ending
    /// All was sent and the client knows the end; still read, because closing a socket with unread
    /// bytes resets it, and the reset can destroy the answer (RFC 9112 section 9.6).
    case lingering(until: Instant)
    /// Nothing is left to do.
    case closed
  }

  /// How far the connection is from its end.
  package private(set) var phase = Phase.open
  /// The number of the last event told on the reload channel, or nil on any other connection.
  package private(set) var eventCursor: Int?
  /// What waits to be sent.
  package var pendingOutput: ArraySlice<UInt8> { output[sentCount...] }

  private let limits: ServerLimits
  private var parser: RequestParser
  private var output: [UInt8] = []
  private var sentCount = 0
  private var content: PendingContent?
  private var inputEnded = false
  /// Whether `advance` last ended because enough was made, not because nothing was left to do.
  private var mayContinue = false
  private var headBegan: Instant?
  private var lastProgress: Instant

  /// Makes a connection that was accepted just now.
  package init(limits: ServerLimits, at now: Instant) {
    self.limits = limits
    parser = RequestParser(limits: limits)
    lastProgress = now
  }

  /// Whether there is, or may be after the next `advance`, something to send.
  package var wantsOutput: Bool { !pendingOutput.isEmpty || mayContinue || phase == .ending }

  /// Whether received bytes are wanted; false holds a client back that sends and does not read.
  package var wantsInput: Bool {
    !inputEnded && phase != .closed && parser.waitingByteCount < 2 * limits.headBytes
  }

  /// Takes received bytes.
  package mutating func receive(_ bytes: some Collection<UInt8>) {
    if phase == .open, eventCursor == nil { parser.append(bytes) }
  }

  /// Takes notice that the client will send no more; requests it has sent are still answered.
  package mutating func endInput() {
    inputEnded = true
    if eventCursor != nil { phase = .closed }
    if case .lingering = phase { phase = .closed }
  }

  /// Takes notice that the first `count` pending bytes were sent.
  package mutating func didSend(_ count: Int, at now: Instant) {
    sentCount += count
    lastProgress = now
    if sentCount == output.count {
      output.removeAll(keepingCapacity: true)
      sentCount = 0
    }
  }

  /// Gives up at once: the socket failed.
  package mutating func abort() { phase = .closed }

  /// Produces what can be sent next, answering requests that are complete.
  package mutating func advance(
    at now: Instant, date: String, respond: (HTTPRequestHead) -> HTTPResponse
  ) {
    guard pendingOutput.isEmpty else { return }
    mayContinue = true
    while phase != .closed, output.count < limits.outputBytes {
      if content != nil {
        continueContent()
      } else if phase == .open, eventCursor == nil {
        mayContinue = answerNext(at: now, date: date, respond)
      } else {
        mayContinue = false
      }
      guard mayContinue else { break }
    }
    if phase == .ending, output.isEmpty, content == nil {
      phase = inputEnded ? .closed : .lingering(until: now + limits.lingerDeadline)
    }
  }

  /// Answers 503 and ends, before any request.
  package mutating func refuse(date: String) {
    start(.unavailable, date: date, closes: true)
  }

  /// Sends events that came after `eventCursor`; a client too slow to take them is given up.
  package mutating func send(_ events: [UInt8], upTo cursor: Int, at now: Instant) {
    guard eventCursor != nil else { return }
    if pendingOutput.isEmpty { lastProgress = now }
    output += events
    eventCursor = cursor
    if pendingOutput.count > Self.eventBacklogBytes { phase = .closed }
  }

  /// The most bytes of events that wait for one client.
  private static let eventBacklogBytes = 4 << 20

  /// Answers one request if it is complete; returns false when there is nothing to do.
  private mutating func answerNext(
    at now: Instant, date: String, _ respond: (HTTPRequestHead) -> HTTPResponse
  ) -> Bool {
    let head: HTTPRequestHead
    do {
      guard let next = try parser.next() else {
        headBegan = parser.isInsideHead ? headBegan ?? now : nil
        if inputEnded { phase = .ending }
        return false
      }
      head = next
    } catch {
      start(.refusal(error), date: date, closes: true)
      return true
    }
    headBegan = nil
    lastProgress = now
    start(
      respond(head), date: date, closes: !head.keepsAlive, sendsContent: head.method != .head)
    return true
  }

  /// Writes the head of an answer and lines up its content.
  private mutating func start(
    _ response: HTTPResponse, date: String, closes: Bool, sendsContent: Bool = true
  ) {
    if case .events(let opening, let cursor) = response.content, sendsContent {
      // Without a length the end of the connection is the end of the content (RFC 9112 section
      // 6.3, rule 8); it stays open for as long as the client does.
      response.writeHead(to: &output, date: date, closes: true)
      output += opening
      eventCursor = cursor
      return
    }
    response.writeHead(to: &output, date: date, closes: closes)
    if closes { phase = .ending }
    if sendsContent { content = PendingContent(response.content) }
  }

  private mutating func continueContent() {
    guard var rest = content else { return }
    guard let count = rest.append(to: &output, upTo: limits.outputBytes) else {
      // The file is not what its head promised: the client must not take this for the whole.
      output.removeAll()
      sentCount = 0
      phase = .closed
      return
    }
    content = count == 0 ? nil : rest
  }
}

extension HTTPConnection {
  /// When `expire` must be called at the latest.
  package var deadline: Instant {
    if case .lingering(let end) = phase { return end }
    if !pendingOutput.isEmpty { return lastProgress + limits.idleDeadline }
    if eventCursor != nil { return lastProgress + limits.heartbeat }
    if let headBegan { return headBegan + limits.headDeadline }
    return lastProgress + limits.idleDeadline
  }

  /// Does what is due when the deadline has passed.
  package mutating func expire(at now: Instant, date: String) {
    guard now >= deadline, phase != .closed else { return }
    if phase == .open, pendingOutput.isEmpty, eventCursor != nil {
      output += ":\n\n".utf8
      lastProgress = now
    } else if phase == .open, pendingOutput.isEmpty, headBegan != nil {
      headBegan = nil
      lastProgress = now
      start(.refusal(.timeout), date: date, closes: true)
    } else {
      phase = .closed
    }
  }
}
