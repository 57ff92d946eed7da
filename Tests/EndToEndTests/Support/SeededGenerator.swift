import Foundation

/// Random numbers that a seed repeats (SplitMix64).
///
/// The seed is fixed, or the one that `STORNO_TEST_SEED` names; a failing test prints it.
struct SeededGenerator: RandomNumberGenerator {
  static let seed =
    ProcessInfo.processInfo.environment["STORNO_TEST_SEED"].flatMap(UInt64.init) ?? 20_260_801

  private var state: UInt64

  /// Creates a generator; different tests take different offsets.
  init(_ offset: UInt64 = 0) { state = Self.seed &+ offset &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
