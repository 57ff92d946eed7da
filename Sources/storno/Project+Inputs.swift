import FoundationEssentials
import LedgerReading
import ProductionLedger
import SitePublishing
import SiteSettings

extension Project {
  /// Settings that say where things lie, which the site does not depend on.
  private static let places: Set<SettingsKey> = [.ledger, .output, .queue]

  /// The digest of what figures and texts of the site depend on, but for templates and pages.
  func digest(of files: [InputFile]) throws(Failure) -> SiteInputs {
    var inputs = SiteInputs()
    inputs.add("storno", Array(Version.text.utf8))
    let options = [
      asOf?.description ?? "", isStrict ? "strict" : "", skipsQueue ? "no queue" : "",
      flags.sources?.rawValue ?? "",
    ]
    inputs.add("options", Array(options.joined(separator: "\n").utf8))
    let environment = ProcessInfo.processInfo.environment
    for key in SettingsKey.allCases where !Self.places.contains(key) {
      let name = key.environmentName
      if let value = environment[name] { inputs.add(name, Array(value.utf8)) }
    }
    let settings = config ?? path("Site/site.yml")
    if FileManager.default.fileExists(atPath: settings) {
      inputs.add("settings", try Self.bytes(of: settings))
    }
    for file in files { inputs.add(file.shownName, file.bytes) }
    return inputs
  }
}
