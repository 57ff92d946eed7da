/// What became of a posted entry between two states of its ledger.
package enum EntryChange: Hashable, Sendable {
  /// A field with another value; nil where a state has no such field.
  package struct Field: Hashable, Sendable {
    /// The name of the field.
    package let name: String
    /// Its value before and after.
    package let values: [String?]
  }

  case altered([Field])
  case deleted
  /// It stands under another reference now.
  case renumbered(to: String)
  /// Its number is below the last that was there before.
  case late
  /// Its number is above all that were there before.
  case added
  /// A later import knows more of it; what was known stands in the log as it was.
  case extended([Field])

  /// Whether it is usual.
  package var isHarmless: Bool { kind == .late || kind == .added }

  /// The kind of discrepancy.
  package var kind: Discrepancy.Kind {
    switch self {
    case .altered: .altered
    case .deleted: .deleted
    case .renumbered: .renumbered
    case .late: .late
    case .added, .extended: .added
    }
  }

  /// What happened, as a phrase that follows the reference.
  package var sentence: String {
    switch self {
    case .altered(let fields):
      return "was altered: "
        + fields.map { field in
          let (old, new) = (field.values[0], field.values[1])
          let isBackdated = field.name == "postingDate" && (new ?? "") < (old ?? "")
          return "\(field.name) \(old ?? "blank") is now \(new ?? "blank")"
            + (isBackdated ? ", backdated" : "")
        }.joined(separator: "; ")
    case .deleted: return "is gone"
    case .renumbered(let other): return "has the number of \(other) now"
    case .late: return "was inserted late: its number is below the last that was there"
    case .added: return "was posted since"
    case .extended(let fields):
      return "tells more now: "
        + fields.map { "\($0.name) \($0.values[1] ?? "blank")" }.joined(separator: "; ")
    }
  }
}
