import Diagnostics
import FoundationEssentials
import LedgerReading
import PageRendering
import ProductionLedger
import SitePublishing
import SiteSettings

extension Project {
  /// Settings that say where things lie, which the site does not depend on.
  private static let places: Set<SettingsKey> = [.auditKey, .ledger, .output, .queue]

  /// Returns the digest of all that the site depends on, and that of all but ledger and queue.
  ///
  /// - Complexity: O(*n*) in the bytes of the inputs, templates, further pages and files.
  func digest(of inputs: Inputs) throws -> (all: SiteInputs, frame: SiteInputs) {
    var digest = SiteInputs()
    digest.add("storno", Array(Version.text.utf8))
    let options = [
      asOf?.description ?? "", isStrict ? "strict" : "", skipsQueue ? "no queue" : "",
      flags.sources?.rawValue ?? "",
    ]
    digest.add("options", Array(options.joined(separator: "\n").utf8))
    let environment = ProcessInfo.processInfo.environment
    for key in SettingsKey.allCases where !Self.places.contains(key) {
      let name = key.environmentName
      if let value = environment[name] { digest.add(name, Array(value.utf8)) }
    }
    let settings = config ?? path("Site/site.yml")
    if FileManager.default.fileExists(atPath: settings) {
      digest.add("settings", try Self.bytes(of: settings))
    }
    for source in try templateSources().sources {
      digest.add("template \(source.name)", source.bytes)
    }
    let pages = path("Site/pages")
    for name in Self.files(in: pages) where name.hasSuffix(".md") {
      digest.add("page \(name)", try Self.bytes(of: "\(pages)/\(name)"))
    }
    for asset in try assets() { digest.add(asset.path, asset.bytes) }
    let frame = digest
    let provenance = try provenance(inputs.settings)
    digest.add("key", Array((provenance.signer?.verifier.text ?? "").utf8))
    for past in provenance.checkpoints { digest.add("checkpoint \(past.name)", past.bytes) }
    for file in inputs.ledgers { digest.add("ledger \(file.shownName)", file.bytes) }
    for file in inputs.queues { digest.add("queue \(file.shownName)", file.bytes) }
    return (digest, frame)
  }
}
