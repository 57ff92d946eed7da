import FileAccess
import SitePublishing
import Synchronization

/// Counts file calls and makes some of them fail.
final class FaultScript: Sendable {
  /// Which calls fail.
  enum Plan: Sendable {
    case none
    /// One call, by its number from 0.
    case one(Int, code: Int32)
    /// This call and all after it: what a process killed before it would leave.
    case from(Int)
    /// Every call of a kind, as on a file system without it.
    case every(FileSystem.Call, code: Int32)
    /// Every call of a kind, and all calls from a number on.
    case everyAndFrom(FileSystem.Call, code: Int32, Int)
  }

  private let plan: Plan
  private let calls = Mutex<[FileSystem.Call]>([])

  init(_ plan: Plan) { self.plan = plan }

  /// The kinds of the calls so far.
  var made: [FileSystem.Call] { calls.withLock { $0 } }

  var fileSystem: FileSystem { FileSystem { [self] call, _ in code(for: call) } }

  private func code(for call: FileSystem.Call) -> Int32? {
    let number = calls.withLock { calls in
      calls.append(call)
      return calls.count - 1
    }
    switch plan {
    case .none: return nil
    case .one(let failing, let code): return number == failing ? code : nil
    case .from(let first): return number >= first ? 5 : nil
    case .every(let kind, let code): return call == kind ? code : nil
    case .everyAndFrom(let kind, let code, let first):
      return number >= first ? 5 : call == kind ? code : nil
    }
  }
}

/// Counts from 1, on whatever thread.
final class CallCount: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
