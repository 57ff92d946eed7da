import OrderReport
import OutputReversal
import PageRendering
package import ProductionLedger

/// An order as a file for a ticket, in each of its forms.
///
/// It tells what the order's page tells, with the same figures and sentences, and carries its
/// proof. What it holds depends on the ledger and the settings alone, never on the run.
/// - Source: pages.md section 4.
package struct OrderAttachment {
  /// How large a form is made at most for an order of up to 150 entries, in bytes: 60 KB.
  ///
  /// Of a page the proof gives way; a longer story is told whole. Markdown is never larger.
  package static let byteLimit = 60_000

  let site: AuditSite
  let logs: LedgerLogs
  let report: OrderReport
  let page: OrderPage
  /// The SHA-256 of the order as JSON, in lower-case hexadecimal: what `storno show` prints.
  package let contentSHA256: String

  /// Gathers what the order at a position of the ledger tells.
  ///
  /// - Complexity: O(*n*) in the rows of the order.
  package init(_ position: Int, of site: AuditSite, logs: LedgerLogs) {
    let history = site.posted.history(of: position)
    report = OrderReport(history, site.context)
    page = OrderPage(site: site, report: report, history: history, isSelfContained: true)
    self.site = site
    self.logs = logs
    let content = OrderJSON.bytes(of: report, site.context)
    contentSHA256 = String(decoding: ContentDigest(of: content).hexadecimal, as: UTF8.self)
  }

  /// The name of its file: `RPO101001_corrections_2026-01-26_3f9a1c2.html`.
  ///
  /// The number of the order, the date of its last posting where it has one, and seven digits of
  /// the content hash. A number of other characters than letters, digits and hyphens is written as
  /// in the site's addresses.
  package func name(_ form: AttachmentForm) -> String {
    let number = site.context.symbols.text(report.orderNo)
    let isPlain = number.utf8.count <= 40 && number.utf8.allSatisfy { $0.isPlainInName }
    let dates = lastPosting.map { "_\($0)" } ?? ""
    return (isPlain ? number : page.slug.text)
      + "_corrections\(dates)_\(contentSHA256.prefix(7)).\(form.rawValue)"
  }

  /// The date of the last posting that is shown, or nil.
  package var lastPosting: PostingDate? {
    report.entries.filter { $0.state == .posted }.map(\.postingDate).max()
  }

  /// The bytes of a form; of a PDF the page that is to be printed.
  ///
  /// - Complexity: O(*k* log *n*) for *k* entries of *n* in the ledger.
  package func bytes(_ form: AttachmentForm) -> [UInt8] {
    switch form {
    case .html, .pdf: html
    case .markdown: AttachmentText(self).markdown
    case .text: AttachmentText(self).text
    case .csv: OrderCSV.bytes(of: report, site.context)
    }
  }

  /// The proof of the entries that a coverage names.
  func proof(_ coverage: OrderProof.Coverage) -> OrderProof {
    OrderProof(report, site.posted.ledger, logs, coverage)
  }

  /// The page with as much of its proof as there is room for.
  private var html: [UInt8] {
    let isLong = report.entries.count > PageLinks.entriesPerPage
    var bytes: [UInt8] = []
    for coverage in OrderProof.Coverage.allCases {
      bytes = AttachmentPage(self, proof(coverage), coverage).bytes
      if isLong || bytes.count <= Self.byteLimit { break }
    }
    return bytes
  }
}

extension UInt8 {
  /// Whether a file name may hold the byte everywhere: a letter, a digit or a hyphen of ASCII.
  fileprivate var isPlainInName: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
