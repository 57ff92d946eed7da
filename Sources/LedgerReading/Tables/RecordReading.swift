import Diagnostics

/// Reads the records of one table of a file, batch after batch, whatever the format.
///
/// A reader is created with its header found; `LedgerAssembly` does the rest for all formats alike.
protocol RecordReading: Sendable {
  /// The names of the fields, in order.
  var fields: [HeaderField] { get }
  /// The line of the header, from 1.
  var headerLine: Int { get }
  /// What the ranges of a batch's fields lie in: UTF-8.
  var text: [UInt8] { get }
  /// Where the records are written.
  var places: any RecordPlaces { get }
  /// About how many records there are, a little more rather than less; 0 when it is not known.
  ///
  /// Asked for when the first batch was filled.
  var estimatedCount: Int { get }

  /// Fills `batch`, which has a field for each name, with the next records; false at their end.
  mutating func fill(_ batch: inout RecordBatch) -> Bool

  /// What was wrong with the records as such, when all were read.
  func problems(isStrict: Bool) -> [Diagnostic]

  /// Lets memory go that can be had again when the records or a message need it.
  func giveBack()
}

extension RecordReading {
  /// Nothing is given back: the text is that of the file.
  func giveBack() {}
}
