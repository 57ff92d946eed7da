/// From where on a finding that is a matter of degree speaks.
/// - Source: domain.md section 6.6, S13.
package struct FindingThresholds: Hashable, Sendable {
  /// `thresholds.delayDays`: A15 when more days lie between original and reversal; 0 to 36,500.
  package var delayDays: Int
  /// `thresholds.reversalRatePercent`: A17 when a larger share is reversed; 0 to 100.
  package var reversalRatePercent: Int

  /// Creates thresholds; the defaults are those of the rules.
  package init(delayDays: Int = 30, reversalRatePercent: Int = 20) {
    self.delayDays = delayDays
    self.reversalRatePercent = reversalRatePercent
  }
}
