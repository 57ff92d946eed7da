import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import SitePublishing

/// What a run says at its end: counts and control totals.
///
/// - Source: contract.md section 3.
struct BuildReport {
  let site: AuditSite

  /// The last line of a build, with what became of the files and the time since `start`.
  func line(
    _ summary: PublicationSummary, in folder: String, since start: ContinuousClock.Instant
  ) -> String {
    "\(line); \(Self.line(of: summary, in: folder, since: start))"
  }

  /// What became of the files of a publication, and the time since `start`.
  static func line(
    of summary: PublicationSummary, in folder: String, since start: ContinuousClock.Instant
  ) -> String {
    let milliseconds = Int(((ContinuousClock.now - start) / .milliseconds(1)).rounded())
    return "\(summary.filesWritten) files written, \(summary.filesUnchanged) unchanged, "
      + "\(summary.filesRemoved) removed in \(VisibleText.of(folder)), \(milliseconds) ms"
  }

  /// Counts and control totals.
  var line: String { "\(counts); \(totals)" }

  private var counts: String {
    let ledger = site.posted.ledger
    let decisions = site.posted.decisions
    let accepted = decisions.count(where: \.isAccepted)
    let orders = ledger.orders.count
    return "\(orders) \(orders == 1 ? "order" : "orders"), "
      + "\(ledger.itemLedgerEntries.count) item and "
      + "\(ledger.capacityLedgerEntries.count) capacity entries, "
      + "\(accepted) of \(decisions.count) queue lines accepted"
  }

  private var totals: String {
    let figures = site.overview.totals.figures
    return "original \(figures.original), reversed \(figures.reversed), unexplained "
      + "\(figures.unexplained), net \(figures.net)"
  }
}
