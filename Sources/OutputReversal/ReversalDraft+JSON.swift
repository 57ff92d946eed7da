import Diagnostics
import ProductionLedger

extension ReversalDraft {
  /// Appends the line as a line of JSON Lines: every column, numbers as numbers, blanks empty.
  ///
  /// No profile of CSV files bears on it, so that it is read as it was written.
  package func appendJSON(to bytes: inout [UInt8]) {
    append(Self.columns.map { ($0.caption, self[$0], Self.numbers.contains($0)) }, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends the reference and the fields that are told as a JSON object.
  package func appendReceipt(reference: String, to bytes: inout [UInt8]) {
    let fields = told.map { ($0.column.caption, $0.text, Self.numbers.contains($0.column)) }
    append([("ref", reference, false), ("takesBack", self.reference, false)] + fields, to: &bytes)
  }

  private func append(
    _ members: [(name: String, text: String, isNumber: Bool)], to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      JSONText.append(member.name, to: &bytes)
      bytes += ": ".utf8
      if member.isNumber, !member.text.isEmpty {
        bytes += member.text.utf8
      } else {
        JSONText.append(member.text, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// The columns that hold nothing but decimal numbers.
  private static let numbers: Set<Column> = [
    .orderLineNo, .setupTime, .runTime, .stopTime, .outputQuantity, .scrapQuantity,
    .qtyPerUnitOfMeasure,
  ]
}
