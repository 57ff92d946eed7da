/// A setting with one value, named by its path in `site.yml`.
package enum SettingsKey: String, Hashable, Sendable, CaseIterable {
  case title
  case company
  case language
  case locale
  case baseURL
  case output
  case ledger
  case queue
  case formats
  case sources
  case users
  case auditOrigin = "audit.origin"
  case auditKey = "audit.key"
  case allowFrom = "posting.allowFrom"
  case allowTo = "posting.allowTo"
  case closedTo = "posting.closedTo"
  case earliestValuationDate = "posting.earliestValuationDate"
  case delayDays = "thresholds.delayDays"
  case reversalRatePercent = "thresholds.reversalRatePercent"

  /// The variable of the environment that sets it: `STORNO_POSTING_ALLOW_FROM`.
  package var environmentName: String {
    var name = "STORNO_"
    var wasLower = false
    for scalar in rawValue.unicodeScalars {
      if scalar == "." || (wasLower && scalar.properties.isUppercase) { name += "_" }
      if scalar != "." { name += String(scalar).uppercased() }
      wasLower = scalar.properties.isLowercase
    }
    return name
  }

  /// What parts the items of a list in the environment, or nil for a setting that is no list.
  ///
  /// Paths are parted as in `PATH`.
  var environmentSeparator: Character? {
    switch self {
    case .ledger, .queue: ":"
    case .formats: ","
    default: nil
    }
  }

  /// The mapping it stands in, `posting` of `posting.allowFrom`, or nil at the top.
  var group: String? {
    let parts = rawValue.split(separator: ".")
    return parts.count == 2 ? String(parts[0]) : nil
  }

  /// Its name within its mapping: `allowFrom` of `posting.allowFrom`.
  var name: String {
    rawValue.split(separator: ".").last.map(String.init) ?? rawValue
  }
}
