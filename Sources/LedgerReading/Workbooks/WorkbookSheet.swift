/// A sheet of a workbook that has cells.
struct WorkbookSheet: Hashable, Sendable {
  /// The name on its tab.
  var name: String
  /// The name of its part.
  var part: String
}
