/// What the cells of a workbook refer to.
struct SheetCells: Sendable {
  /// The texts that cells share.
  var strings = WorkbookStrings()
  /// The number format of each style.
  var formats: [SheetNumberFormat] = []
  /// Whether days are counted from 1904, as on old Macs, instead of 1900.
  var isFrom1904 = false
  /// Whether formulas must be calculated before their stored values mean anything.
  ///
  /// Libraries that cannot calculate store 0 and say so; Excel then calculates at opening.
  /// - Source: ISO/IEC 29500-1, 18.2.2 (fullCalcOnLoad).
  var isUncalculated = false
}
