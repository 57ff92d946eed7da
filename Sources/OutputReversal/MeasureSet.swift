/// Some of the five figures of an operation.
package struct MeasureSet: OptionSet, Hashable, Sendable {
  /// A bit for each measure.
  package let rawValue: UInt8

  /// The output.
  package static let output = MeasureSet(.output)
  /// The scrap.
  package static let scrap = MeasureSet(.scrap)
  /// The setup time.
  package static let setupTime = MeasureSet(.setupTime)
  /// The run time.
  package static let runTime = MeasureSet(.runTime)
  /// The stop time.
  package static let stopTime = MeasureSet(.stopTime)
  /// All five.
  package static let all: MeasureSet = [.output, .scrap, .setupTime, .runTime, .stopTime]

  /// Creates a set of its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Creates a set of what is in any of `sets`, without the library's generic and slow way.
  package init(arrayLiteral sets: MeasureSet...) {
    rawValue = sets.reduce(0) { $0 | $1.rawValue }
  }

  /// Creates a set of one measure.
  package init(_ measure: Measure) {
    switch measure {
    case .output: rawValue = 1 << 0
    case .scrap: rawValue = 1 << 1
    case .setupTime: rawValue = 1 << 2
    case .runTime: rawValue = 1 << 3
    case .stopTime: rawValue = 1 << 4
    }
  }

  /// Whether a measure is among them.
  package func contains(_ measure: Measure) -> Bool { contains(MeasureSet(measure)) }
}
