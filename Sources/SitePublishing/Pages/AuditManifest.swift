import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import SiteSettings

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
      ("schema", Self.text("storno/manifest/1")),
      ("tool", Self.text("storno \(site.version)")),
      ("templates", Self.text(site.templates.sha256)),
      ("changedTemplates", Self.array(site.templates.overrides.map(Self.text))),
      ("asOf", Self.text(site.posted.rules.asOf?.description)),
      ("strict", flag(site.posted.rules.isStrict)),
      ("queue", flag(site.posted.rules.appliesQueue)),
      ("sources", Self.text(site.settings.sources.rawValue)),
      ("changesSince", Self.text(site.provenance.changesSince)),
    ]
    if site.context.options.sources != .none {
      members.append(("settings", Self.text(site.provenance.settingsSHA256)))
      members.append(("files", Self.array(site.context.sources.map(file))))
    }
    members.append(("counts", counts))
    members.append(("totals", totals))
    members.append(("logs", Self.array(site.logs.all.map(log))))
    let lines = members.map { Array("  \"\($0.key)\": ".utf8) + $0.json }
    return Array("{\n".utf8) + Array(lines.joined(separator: Array(",\n".utf8)))
      + Array("\n}\n".utf8)
  }

  private func file(_ source: LedgerSource) -> [UInt8] {
    Self.object([
      ("name", Self.text(source.shownTable)), ("holds", Self.text(source.kind.rawValue)),
      ("rows", Self.number(source.rowCount)), ("bytes", Self.number(source.byteCount)),
      ("sha256", Self.text(source.sha256)),
    ])
  }

  private var counts: [UInt8] {
    let ledger = site.posted.ledger
    let accepted = site.posted.decisions.count(where: \.isAccepted)
    return Self.object([
      ("orders", Self.number(ledger.orders.count)),
      ("itemEntries", Self.number(ledger.itemLedgerEntries.count)),
      ("capacityEntries", Self.number(ledger.capacityLedgerEntries.count)),
      ("queueLines", Self.number(site.posted.decisions.count)), ("accepted", Self.number(accepted)),
      ("rejected", Self.number(site.posted.decisions.count - accepted)),
      ("findings", Self.number(site.overview.findings.count { $0.finding.suppression == nil })),
    ])
  }

  private var totals: [UInt8] {
    let figures = site.overview.totals.figures
    return Self.object([
      ("original", Self.text(figures.original.description)),
      ("reversed", Self.text(figures.reversed.description)),
      ("unexplained", Self.text(figures.unexplained.description)),
      ("net", Self.text(figures.net.description)),
    ])
  }

  private func log(_ log: LedgerLog) -> [UInt8] {
    Self.json(of: log.kind, log.checkpoint, log.totals)
  }

  /// What the manifest states of a log.
  static func json(
    of kind: LedgerLog.Kind, _ checkpoint: Checkpoint, _ totals: LogTotals
  ) -> [UInt8] {
    let sums = zip(LogTotals.names(kind), totals.sums).map { ($0, text($1.description)) }
    return object(
      [
        ("log", text(kind.rawValue)), ("origin", text(checkpoint.origin)),
        ("entries", number(checkpoint.size)), ("root", text(checkpoint.root.base64)),
      ] + sums)
  }

  private func flag(_ value: Bool) -> [UInt8] { Array((value ? "true" : "false").utf8) }

  private static func object(_ members: [(key: String, json: [UInt8])]) -> [UInt8] {
    let parts = members.map { Array("\"\($0.key)\": ".utf8) + $0.json }
    return Array("{".utf8) + Array(parts.joined(separator: Array(", ".utf8))) + Array("}".utf8)
  }

  private static func array(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + Array(elements.joined(separator: Array(", ".utf8))) + Array("]".utf8)
  }

  private static func number(_ value: Int) -> [UInt8] { Array(String(value).utf8) }

  private static func text(_ value: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.append(value, to: &bytes)
    return bytes
  }
}
