#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Serves all connections on one thread, waiting for whichever moves first.
///
/// `poll` is on every system; at 1,000 connections its linear cost is small beside an answer.
struct EventLoop {
  typealias Instant = ContinuousClock.Instant

  /// A connection with its socket.
  private struct Client {
    let descriptor: CInt
    var http: HTTPConnection
    var isShutDown = false
  }

  private let configuration: ServerConfiguration
  private let handler: SiteHandler
  private let sockets: [ListeningSocket]
  private let wakePipe: WakePipe
  private var clients: [Client] = []
  /// What is polled: the wake pipe, the listening sockets, then the clients in their order.
  private var polled: [pollfd]
  private var acceptPause: Instant?
  private var buffer = [UInt8](repeating: 0, count: 16 * 1024)
  private var now: Instant
  private var date: (value: HTTPDate, text: String)

  /// Connections answered with 503 at the same time; beyond these they are just closed.
  private static let refusalCount = 64
  /// The portions sent to one client before the others have their turn.
  private static let portionsPerTurn = 16

  init(configuration: ServerConfiguration, sockets: [ListeningSocket], wakePipe: WakePipe) {
    self.configuration = configuration
    self.sockets = sockets
    self.wakePipe = wakePipe
    handler = configuration.makeHandler()
    polled = ([wakePipe.readEnd] + sockets.map(\.descriptor)).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    now = configuration.now()
    let value = configuration.date()
    date = (value, value.fieldValue)
  }

  /// Serves until `state` returns nil.
  ///
  /// `state` returns what to answer from, and is asked again for every request and after every
  /// waking.
  mutating func run(_ state: () -> SiteState?) {
    defer { closeAll() }
    while true {
      wait()
      if polled[0].revents != 0 { wakePipe.drain() }
      guard let current = state() else { return }
      sendEvents(of: current.reload)
      for index in clients.indices where polled[firstClient + index].revents != 0 {
        readInput(from: index)
        serve(index, state)
      }
      expireClients(state)
      acceptConnections()
      removeClosed()
    }
  }

  private var firstClient: Int { 1 + sockets.count }

  /// Waits for a socket, a waking or the next deadline.
  private mutating func wait() {
    var next = now + .seconds(60)
    for index in clients.indices { next = min(next, clients[index].http.deadline) }
    if let acceptPause { next = min(next, acceptPause) }
    for index in sockets.indices {
      polled[1 + index].events = acceptPause == nil ? Int16(POLLIN) : 0
    }
    for index in clients.indices {
      polled[firstClient + index].events =
        (clients[index].http.wantsInput ? Int16(POLLIN) : 0)
        | (clients[index].http.wantsOutput ? Int16(POLLOUT) : 0)
    }
    let timeout = now.duration(to: next).pollMilliseconds
    if unsafe poll(&polled, nfds_t(polled.count), timeout) < 0 {
      // EINTR, or ENOMEM for the moment: nothing is known to be ready.
      for index in polled.indices { polled[index].revents = 0 }
    }
    now = configuration.now()
    let value = configuration.date()
    if value != date.value { date = (value, value.fieldValue) }
    if let end = acceptPause, now >= end { acceptPause = nil }
  }

  private mutating func readInput(from index: Int) {
    let wanted = Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL)
    guard polled[firstClient + index].revents & wanted != 0, clients[index].http.wantsInput else {
      return
    }
    switch SystemSockets.receive(clients[index].descriptor, into: &buffer) {
    case .done(let count): clients[index].http.receive(buffer[..<count])
    case .ended: clients[index].http.endInput()
    case .wouldBlock: break
    case .failed: clients[index].http.abort()
    }
  }

  /// Answers what is complete and sends what the socket takes.
  private mutating func serve(_ index: Int, _ state: () -> SiteState?) {
    let (handler, date) = (handler, date)
    for _ in 0..<Self.portionsPerTurn {
      clients[index].http.advance(at: now, date: date.text) { head in
        guard let state = state() else { return .unavailable }
        return handler.response(
          to: head, listing: state.listing, reload: state.reload, now: date.value)
      }
      guard clients[index].http.phase != .closed, sendOutput(to: index) else { break }
    }
    if case .lingering = clients[index].http.phase, !clients[index].isShutDown {
      clients[index].isShutDown = true
      _ = shutdown(clients[index].descriptor, CInt(SHUT_WR))
    }
  }

  /// Sends pending bytes once; returns whether all were taken, and there were some.
  private mutating func sendOutput(to index: Int) -> Bool {
    let output = clients[index].http.pendingOutput
    guard !output.isEmpty else { return false }
    switch SystemSockets.send(output, to: clients[index].descriptor) {
    case .done(let count):
      clients[index].http.didSend(count, at: now)
      return count == output.count
    case .wouldBlock: return false
    case .ended, .failed:
      clients[index].http.abort()
      return false
    }
  }

  private mutating func sendEvents(of reload: ReloadHistory) {
    for index in clients.indices {
      guard let cursor = clients[index].http.eventCursor, cursor != reload.cursor else { continue }
      clients[index].http.send(reload.events(after: cursor), upTo: reload.cursor, at: now)
      _ = sendOutput(to: index)
    }
  }

  private mutating func expireClients(_ state: () -> SiteState?) {
    for index in clients.indices where now >= clients[index].http.deadline {
      clients[index].http.expire(at: now, date: date.text)
      serve(index, state)
    }
  }
}

extension EventLoop {
  /// Accepts everybody who waits, at most a few at a time so that others have their turn.
  private mutating func acceptConnections() {
    for index in sockets.indices where polled[1 + index].revents != 0 {
      waiting: for _ in 0..<64 {
        switch sockets[index].accept() {
        case .connection(let descriptor): add(descriptor)
        case .none: break waiting
        case .exhausted:
          acceptPause = now + .milliseconds(100)
          return
        }
      }
    }
  }

  private mutating func add(_ descriptor: CInt) {
    let limit = configuration.limits.connectionCount
    guard clients.count < limit + Self.refusalCount else {
      _ = close(descriptor)
      return
    }
    var client = Client(
      descriptor: descriptor, http: HTTPConnection(limits: configuration.limits, at: now))
    if clients.count >= limit { client.http.refuse(date: date.text) }
    clients.append(client)
    polled.append(pollfd(fd: descriptor, events: 0, revents: 0))
    if clients.count > limit { serve(clients.count - 1) { nil } }
  }

  private mutating func removeClosed() {
    for index in clients.indices.reversed() where clients[index].http.phase == .closed {
      _ = close(clients[index].descriptor)
      clients.swapAt(index, clients.count - 1)
      clients.removeLast()
      polled.swapAt(firstClient + index, polled.count - 1)
      polled.removeLast()
    }
  }

  private mutating func closeAll() {
    for client in clients { _ = close(client.descriptor) }
    clients.removeAll()
    for socket in sockets { socket.close() }
  }
}
