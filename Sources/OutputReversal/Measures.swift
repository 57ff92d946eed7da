package import ProductionLedger

/// One of the five figures of an operation.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  case output, scrap, setupTime, runTime, stopTime

  /// Its place among all measures, from 0.
  package var position: Int {
    switch self {
    case .output: 0
    case .scrap: 1
    case .setupTime: 2
    case .runTime: 3
    case .stopTime: 4
    }
  }
}

/// The five figures of a capacity entry or of a queue line, signed.
///
/// Output and scrap are in the item's base unit of measure, times in the operation's unit of time.
/// - Source: domain.md R8.
package struct Measures: Hashable, Sendable {
  /// The output.
  package var output: Quantity
  /// The scrap.
  package var scrap: Quantity
  /// The setup time.
  package var setupTime: Quantity
  /// The run time.
  package var runTime: Quantity
  /// The stop time.
  package var stopTime: Quantity

  /// Nothing of anything.
  package static let zero = Measures()

  /// Creates the figures; what is not given is zero.
  package init(
    output: Quantity = .zero, scrap: Quantity = .zero, setupTime: Quantity = .zero,
    runTime: Quantity = .zero, stopTime: Quantity = .zero
  ) {
    self.output = output
    self.scrap = scrap
    self.setupTime = setupTime
    self.runTime = runTime
    self.stopTime = stopTime
  }

  /// The figure of one measure.
  package subscript(measure: Measure) -> Quantity {
    get {
      switch measure {
      case .output: output
      case .scrap: scrap
      case .setupTime: setupTime
      case .runTime: runTime
      case .stopTime: stopTime
      }
    }
    set {
      switch measure {
      case .output: output = newValue
      case .scrap: scrap = newValue
      case .setupTime: setupTime = newValue
      case .runTime: runTime = newValue
      case .stopTime: stopTime = newValue
      }
    }
  }

  /// Whether every figure is zero.
  package var isZero: Bool { Measure.allCases.allSatisfy { self[$0].isZero } }
}
