import Diagnostics
import ProductionLedger

/// Where the fields that a profile makes are written: where the first field they come from is.
struct DerivedPlaces: RecordPlaces {
  /// Where the fields of the file are written.
  let base: any RecordPlaces
  /// The fields made of them.
  let derived: DerivedFields

  var sheet: String? { base.sheet }

  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation {
    base.nameOfField(derived.fields[field].origin.place ?? 0)
  }

  func location(at start: Int, line: UInt32) -> InputLocation {
    base.location(at: start, line: line)
  }

  func cells(at start: Int, line: UInt32) -> [SourceRows.Cell] {
    let cells = base.cells(at: start, line: line)
    let record = location(at: start, line: line)
    return derived.fields.map { _, origin in
      let field = origin.place
      let place =
        field.map { cells[$0].place }
        ?? OutputJournalLine.FieldLocation(location: record, length: 1)
      switch origin {
      case .field(let field): return cells[field]
      case .rule(let rule), .link(let rule):
        let text = rule.text { Array(cells[$0].text.utf8) }
        // A time without its unit is shown by the code that is not known.
        if let unit = rule.unitField, rule.lacksUnit({ Array(cells[$0].text.utf8) }) {
          return cells[unit]
        }
        return SourceRows.Cell(place: place, text: String(decoding: text, as: UTF8.self))
      }
    }
  }
}
