import Diagnostics
import ProductionLedger

extension Diagnostic {
  /// The error of names that fit no kind of table, with what the nearest kinds would need.
  static func unknownKind(_ names: HeaderNames, isQueue: Bool, at place: InputLocation) -> Self {
    let language = names.language
    guard !isQueue else {
      let wanted = [Column.outputQuantity, .appliesToEntry].map { $0.shown(in: language) }
      return Self(
        .error, .eHeader, at: place,
        "a queue needs the column \(wanted[0]) or \(wanted[1]), and no "
          + Column.entryNo.shown(in: language))
    }
    let near = names.nearKinds
    let needs =
      near.isEmpty
      ? "item ledger entries need \(list(TableKind.itemLedgerEntries.requiredColumns, language))"
      : near.map { "\($0.kind.rawValue) would need \(list($0.missing, language))" }
        .joined(separator: ", ")
    return Self(
      .error, .eHeader, at: place,
      "the columns do not tell what the table is; \(needs)"
        + nearestName(names, near.first?.missing ?? []), notes: [.doctor(place.file)])
  }

  /// The error of names that fit several kinds of table.
  static func severalKinds(_ kinds: [TableKind], at place: InputLocation) -> Self {
    let names = kinds.map(\.rawValue).joined(separator: " or ")
    return Self(
      .error, .eHeader, at: place, "the columns fit \(names); give them their English names")
  }

  /// The error of a queue that is a ledger.
  static func noQueue(_ kind: TableKind, at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the file was given as a queue and holds \(kind.rawValue); give it as a ledger")
  }

  /// The error of columns without which a table of `kind` cannot be read.
  static func missingColumns(
    _ missing: [Column], of kind: TableKind, _ names: HeaderNames, at place: InputLocation
  ) -> Self {
    let verb = missing.count == 1 ? "which is" : "which are"
    return Self(
      .error, .eHeader, at: place,
      "\(kind.rawValue) need \(list(missing, names.language)), \(verb) missing"
        + nearestName(names, missing))
  }

  /// The error of a name that may mean several columns.
  static func tiedName(_ field: HeaderField, _ columns: [Column], at place: InputLocation) -> Self {
    let meanings = columns.map { "'\($0.caption)'" }.joined(separator: " or ")
    return Self(
      .error, .eHeader, at: place,
      "'\(VisibleText.of(field.name))' may mean \(meanings); "
        + "name the one that is meant under columns in a profile")
  }

  private static func list(_ columns: [Column], _ language: CaptionLanguage) -> String {
    let names = columns.map { $0.shown(in: language) }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A question whether an unknown name is a missing one misspelt, or nothing.
  private static func nearestName(_ names: HeaderNames, _ missing: [Column]) -> String {
    let unknown = names.fields.filter { $0.column == nil && !$0.isBlank }.map(\.name)
    for column in missing {
      for caption in [column.caption] + Captions.captions(of: column, in: names.language) {
        if let name = NearestName.of(caption, in: unknown) {
          return "; is '\(VisibleText.of(name))' meant as '\(caption)'?"
        }
      }
    }
    return ""
  }
}

extension Diagnostic.Note {
  /// The next step for a file that is no ledger at sight.
  static func doctor(_ file: String) -> Self {
    let isPlain = file.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "./_-+=@:".unicodeScalars.contains($0)
    }
    let quoted = "'" + file.replacing("'", with: "'\\''") + "'"
    let name = file == "stdin" ? "-" : isPlain && !file.hasPrefix("-") ? file : quoted
    return Self("`storno doctor \(name)` tells what the file is and which columns it lacks")
  }
}
