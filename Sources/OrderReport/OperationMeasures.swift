package import OutputReversal

/// The figures of the five measures of an operation.
///
/// Output and scrap are in the item's base unit of measure, times in the operation's unit of time.
/// - Source: domain.md R8.
package struct OperationMeasures: Hashable, Sendable {
  /// The output.
  package var output = MeasureFigures.zero
  /// The scrap.
  package var scrap = MeasureFigures.zero
  /// The setup time.
  package var setupTime = MeasureFigures.zero
  /// The run time.
  package var runTime = MeasureFigures.zero
  /// The stop time.
  package var stopTime = MeasureFigures.zero

  /// Nothing of anything.
  package static let zero = OperationMeasures()

  /// Creates figures that are all zero.
  package init() {}

  /// The figures of one measure.
  package subscript(measure: Measure) -> MeasureFigures {
    switch measure {
    case .output: output
    case .scrap: scrap
    case .setupTime: setupTime
    case .runTime: runTime
    case .stopTime: stopTime
    }
  }

  /// Adds what one capacity entry contributes.
  package static func += (left: inout OperationMeasures, right: Measures) {
    left.output += right.output
    left.scrap += right.scrap
    left.setupTime += right.setupTime
    left.runTime += right.runTime
    left.stopTime += right.stopTime
  }

  /// Adds the figures of another set of entries.
  package static func += (left: inout OperationMeasures, right: OperationMeasures) {
    left.output += right.output
    left.scrap += right.scrap
    left.setupTime += right.setupTime
    left.runTime += right.runTime
    left.stopTime += right.stopTime
  }
}
