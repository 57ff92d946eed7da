package import OutputReversal

/// A net figure of an order and the entries it is the sum of.
///
/// - Source: pages.md 1.8.
package struct FigureExplanation: Hashable, Sendable {
  /// Which figure.
  package enum Figure: Hashable, Sendable {
    /// The net output of a line, by its position in `OrderReport.lines`.
    case line(Int)
    /// A measure of an operation, by its position in `OrderReport.operations`.
    case operation(Int, Measure)
  }

  /// Which figure it is.
  package var figure: Figure
  /// The figure of posted rows.
  package var posted: NetDerivation
  /// The figure after the queue, or nil when no queued entry counts for it.
  package var afterQueue: NetDerivation?
}
