/// A cell that could not be read; kept small, for every cell of a file may be one.
struct CellFlaw: Hashable, Sendable {
  /// The number of the record in its file, from 0.
  var record: Int32
  /// The number of the field in the record, from 0.
  var field: UInt16
  /// Why.
  var problem: CellProblem
}
