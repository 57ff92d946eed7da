import Synchronization

/// The XML of a sheet, which is there while the sheet is read and whenever a message needs it.
///
/// So reading a workbook takes the memory of its file, its shared texts and its largest sheet;
/// those of its sheets that messages are about stay besides, for messages come in any order. All
/// are bounded together by `ReadingLimits.workbookBytes` and `ReadingLimits.packingRatio`.
final class SheetContent: Sendable {
  private let package: WorkbookPackage
  private let part: String
  private let unpacked: Mutex<[UInt8]>
  /// How many bytes it has.
  let count: Int

  /// Unpacks a sheet.
  init(of sheet: WorkbookSheet, in package: WorkbookPackage) throws(Refusal) {
    let bytes = try package.part(sheet.part).bytes
    self.package = package
    part = sheet.part
    count = bytes.count
    unpacked = Mutex(bytes)
  }

  /// The text, unpacked again if it was given back.
  ///
  /// - Complexity: O(1); O(*n*) in the text after `giveBack`.
  var bytes: [UInt8] {
    unpacked.withLock { bytes in
      // What was unpacked once unpacks again; a sheet is never empty.
      if bytes.isEmpty, let part = try? package.part(part) { bytes = part.bytes }
      return bytes
    }
  }

  /// Lets the memory go until the text is asked for again.
  func giveBack() {
    unpacked.withLock { $0 = [] }
  }
}
