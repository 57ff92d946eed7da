import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// `audit/manifest.json`: what the site was made of, for programs.
///
/// One key a line, in this order: the tool, the parameters, hashes of what was read, counts and
/// control totals of posted rows. With `--sources none` it names no file.
/// - Source: reliability.md section 4.
struct AuditManifest {
  let site: AuditSite

  /// The bytes of the file, ended by LF.
  var bytes: [UInt8] {
    var members: [(key: String, json: [UInt8])] = [
      ("schema", text("storno/manifest/1")),
      ("tool", text("storno \(site.version)")),
      ("templates", text(site.templates.sha256)),
      ("changedTemplates", array(site.templates.overrides.map(text))),
      ("asOf", text(site.posted.rules.asOf?.description)),
      ("strict", Array((site.posted.rules.isStrict ? "true" : "false").utf8)),
    ]
    if site.context.options.sources != .none {
      members.append(("files", array(site.context.sources.map(file))))
    }
    members.append(("counts", counts))
    members.append(("totals", totals))
    let lines = members.map { Array("  \"\($0.key)\": ".utf8) + $0.json }
    return Array("{\n".utf8) + Array(lines.joined(separator: Array(",\n".utf8)))
      + Array("\n}\n".utf8)
  }

  private func file(_ source: LedgerSource) -> [UInt8] {
    object([
      ("name", text(source.shownTable)), ("holds", text(source.kind.rawValue)),
      ("rows", number(source.rowCount)), ("bytes", number(source.byteCount)),
      ("sha256", text(source.sha256)),
    ])
  }

  private var counts: [UInt8] {
    let ledger = site.posted.ledger
    let accepted = site.posted.decisions.count(where: \.isAccepted)
    return object([
      ("orders", number(ledger.orders.count)),
      ("itemEntries", number(ledger.itemLedgerEntries.count)),
      ("capacityEntries", number(ledger.capacityLedgerEntries.count)),
      ("queueLines", number(site.posted.decisions.count)), ("accepted", number(accepted)),
      ("rejected", number(site.posted.decisions.count - accepted)),
      ("findings", number(site.overview.findings.count { $0.finding.suppression == nil })),
    ])
  }

  private var totals: [UInt8] {
    let figures = site.overview.totals.figures
    return object([
      ("original", text(figures.original.description)),
      ("reversed", text(figures.reversed.description)),
      ("unexplained", text(figures.unexplained.description)),
      ("net", text(figures.net.description)),
    ])
  }

  private func object(_ members: [(key: String, json: [UInt8])]) -> [UInt8] {
    let parts = members.map { Array("\"\($0.key)\": ".utf8) + $0.json }
    return Array("{".utf8) + Array(parts.joined(separator: Array(", ".utf8))) + Array("}".utf8)
  }

  private func array(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + Array(elements.joined(separator: Array(", ".utf8))) + Array("]".utf8)
  }

  private func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  private func text(_ value: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.append(value, to: &bytes)
    return bytes
  }
}
