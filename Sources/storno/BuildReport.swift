import OrderReport
import OutputReversal
import ProductionLedger
import SitePublishing

/// The last line of a build: counts, control totals and time.
///
/// - Source: contract.md section 3.
struct BuildReport {
  let site: AuditSite
  let summary: PublicationSummary
  let folder: String

  /// The line, with the time since `start`.
  func line(since start: ContinuousClock.Instant) -> String {
    let elapsed = ContinuousClock.now - start
    let milliseconds = elapsed / .milliseconds(1)
    return "\(counts); \(totals); \(files) in \(folder), \(Int(milliseconds.rounded())) ms"
  }

  /// How many orders, entries and queue lines.
  var counts: String {
    let ledger = site.posted.ledger
    let decisions = site.posted.decisions
    let accepted = decisions.count(where: \.isAccepted)
    let orders = ledger.orders.count
    return "\(orders) \(orders == 1 ? "order" : "orders"), "
      + "\(ledger.itemLedgerEntries.count) item and "
      + "\(ledger.capacityLedgerEntries.count) capacity entries, \(accepted) of "
      + "\(decisions.count) queue lines accepted"
  }

  /// Original, reversed, unexplained and net of all posted output.
  var totals: String {
    let totals = site.overview.totals
    let reversed = totals[.reversal].quantity + totals[.crossLink].quantity
    let unexplained = totals[.unexplained].quantity + totals[.brokenLink].quantity
    let original = totals[.original].quantity
    return "original \(original), reversed \(reversed.magnitude), unexplained "
      + "\(unexplained.magnitude), net \(original + reversed + unexplained)"
  }

  private var files: String {
    "\(summary.filesWritten) files written, \(summary.filesUnchanged) unchanged, "
      + "\(summary.filesRemoved) removed"
  }
}
