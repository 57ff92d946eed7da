import PreviewServer
import Synchronization
import Testing

@Suite("Change debounce")
struct ChangeDebounceTests {
  private let begin = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    begin + .milliseconds(milliseconds)
  }

  @Test func `changes are told together when all is quiet`() {
    var debounce = ChangeDebounce(quiet: .milliseconds(50))
    #expect(debounce.observe([], at: at(0)) == nil)
    #expect(debounce.observe(["a"], at: at(100)) == nil)
    #expect(debounce.observe(["b", "c"], at: at(149)) == nil)
    #expect(debounce.observe(["a"], at: at(190)) == nil)
    #expect(debounce.observe([], at: at(239)) == nil)
    #expect(debounce.observe([], at: at(240)) == ["a", "b", "c"])
    #expect(debounce.observe([], at: at(1000)) == nil)
  }

  @Test func `a later change is told anew`() {
    var debounce = ChangeDebounce(quiet: .milliseconds(50))
    _ = debounce.observe(["a"], at: at(0))
    #expect(debounce.observe([], at: at(50)) == ["a"])
    #expect(debounce.observe(["b"], at: at(60)) == nil)
    #expect(debounce.observe([], at: at(110)) == ["b"])
  }
}

@Suite("Watch snapshot")
struct WatchSnapshotTests {
  /// Returns the changed paths below `folder` after `change`, the folder's own path left out.
  private func changes(
    in folder: TemporaryFolder, watching names: [String], depth: WatchedPath.Depth = .files,
    after change: () throws -> Void
  ) throws -> Set<String> {
    let paths = names.map { WatchedPath(folder($0), depth: depth) }
    let before = WatchSnapshot(of: paths)
    try change()
    let changed = WatchSnapshot(of: paths).changes(since: before)
    return Set(changed.map { String($0.dropFirst(folder.path.count + 1)) })
  }

  @Test func `nothing changes by looking`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "in/a.csv")
    #expect(try changes(in: folder, watching: ["in", "missing"], after: {}).isEmpty)
  }

  @Test func `a file that is written, comes or goes has changed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "a")
    try folder.write("1", to: "b")
    let changed = try changes(in: folder, watching: ["a", "b", "c", "d"]) {
      try folder.write("22", to: "a")
      try folder.remove("b")
      try folder.write("3", to: "c")
    }
    #expect(changed == ["a", "b", "c"])
  }

  @Test func `a file replaced by one of the same size has changed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "a")
    try folder.write("2", to: "a.new")
    let changed = try changes(in: folder, watching: ["a"]) {
      try folder.remove("a")
      try folder.move("a.new", to: "a")
    }
    #expect(changed == ["a"])
  }

  @Test func `a folder is watched with all below it but dot names`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "in/deep/a.csv")
    try folder.write("1", to: "in/.hidden")
    let changed = try changes(in: folder, watching: ["in"]) {
      try folder.write("22", to: "in/deep/a.csv")
      try folder.write("22", to: "in/.hidden")
    }
    #expect(changed == ["in/deep/a.csv"])
  }

  @Test func `of a published site only its folders are watched`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "site/orders/a.html")
    let changed = try changes(in: folder, watching: ["site"], depth: .folders) {
      try folder.write("1", to: "site/orders/b.html")
    }
    #expect(changed == ["site/orders"])
  }
}

@Suite("Input watch")
struct InputWatchTests {
  @Test func `fifty files saved at once are one change`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 {
      try folder.write("1", to: "in/\(number).csv")
      try folder.write("22", to: "next/\(number).csv")
    }
    let watch = try InputWatch([WatchedPath(folder("in"))])
    defer { watch.stop() }
    let (changes, continuation) = AsyncStream.makeStream(of: Set<String>.self)
    watch.start { continuation.yield($0) }
    try folder.move("in", to: "former")
    try folder.move("next", to: "in")
    var iterator = changes.makeAsyncIterator()
    let first = try #require(await iterator.next())
    let files = first.filter { $0.hasSuffix(".csv") }
    #expect(files.count == 50)
    // The next change is the next callback: nothing of the first is told again.
    try folder.write("333", to: "in/7.csv")
    let second = try #require(await iterator.next())
    #expect(second == [folder("in/7.csv")])
  }

  @Test func `what changed is told when other paths are watched`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "a")
    try folder.write("1", to: "b")
    let watch = try InputWatch([WatchedPath(folder("a"))])
    defer { watch.stop() }
    try folder.write("22", to: "a")
    watch.watch([WatchedPath(folder("b"))])
    let (changes, continuation) = AsyncStream.makeStream(of: Set<String>.self)
    watch.start { continuation.yield($0) }
    var iterator = changes.makeAsyncIterator()
    #expect(await iterator.next() == [folder("a")])
    try folder.write("22", to: "b")
    #expect(await iterator.next() == [folder("b")])
  }
}
