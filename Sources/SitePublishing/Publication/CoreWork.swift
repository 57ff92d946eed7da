/// Work on the elements of a range, cut into chunks that run on all cores.
enum CoreWork {
  /// How many chunks run at once.
  ///
  /// More than there are cores does no harm: the runtime has one thread a core.
  private static let width = 64

  /// Runs `work` on chunks of `0..<count` and hands each result to `receive`, one at a time.
  ///
  /// Results arrive in no fixed order; `receive` sees the chunk and puts them where they belong. It
  /// ends the work by returning false: chunks that have begun still end, their results are dropped.
  static func run<Result: Sendable>(
    _ count: Int, chunk: Int,
    _ work: @escaping @Sendable (Range<Int>) -> Result,
    receive: (Range<Int>, Result) -> Bool
  ) async {
    if count == 0 { return }
    await withTaskGroup(of: (Range<Int>, Result).self) { group in
      var next = 0
      func addChunk() {
        guard next < count else { return }
        let range = next..<min(next + chunk, count)
        next = range.upperBound
        group.addTask { (range, work(range)) }
      }
      for _ in 0..<width { addChunk() }
      while let (range, result) = await group.next() {
        guard receive(range, result) else { return }
        addChunk()
      }
    }
  }
}
