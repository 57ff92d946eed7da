#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time that passed and the time that the process was on a processor, in seconds.
struct ProcessUsage {
  var wall = 0.0
  var cpu = 0.0

  // RUSAGE_SELF, which Glibc declares with another type than the function takes.
  private static let thisProcess: Int32 = 0

  /// The most memory that the process has had at once so far, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    guard unsafe getrusage(thisProcess, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// Reads both clocks; only the difference of two readings means something.
  static func now() -> Self {
    Self(wall: seconds(CLOCK_MONOTONIC), cpu: seconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  static func - (later: Self, earlier: Self) -> Self {
    Self(wall: later.wall - earlier.wall, cpu: later.cpu - earlier.cpu)
  }

  static func += (sum: inout Self, part: Self) {
    sum.wall += part.wall
    sum.cpu += part.cpu
  }

  /// Keeps the smaller of either time: what else the machine does only ever adds.
  mutating func keepFastest(_ other: Self) {
    wall = min(wall, other.wall)
    cpu = min(cpu, other.cpu)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
