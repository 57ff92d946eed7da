import LedgerReading

/// A reader under test, and how an input becomes the files it reads.
///
/// A first byte may pick a variant and is no part of the files then. The byte 0x1C, which ASCII
/// calls file separator, parts the files of a text format.
enum FuzzTarget: String, CaseIterable {
  /// Text files.
  case csv
  /// JSON files.
  case json
  /// An archive, byte for byte.
  case zip
  /// The parts of a workbook, out of which a sound archive is made.
  case xlsx

  private static let fileSeparator: UInt8 = 0x1C

  /// Reads what `input` stands for, and ends the program where a promise of the readers is broken.
  func check(_ input: [UInt8]) {
    let variant = input.first.flatMap(FuzzVariant.init)
    let bytes = variant == nil ? input[...] : input.dropFirst()
    let chosen = variant ?? FuzzVariant()
    let ending = chosen.isNamedWell ? rawValue : "txt"
    let files = contents(of: bytes).enumerated().map { index, bytes in
      InputFile(file: "\u{202E}ä\(index).\(ending)", bytes: bytes)
    }
    ReadingCheck(files: files, options: chosen.options).run()
  }

  private func contents(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    switch self {
    case .csv, .json:
      bytes.split(separator: Self.fileSeparator, maxSplits: 7, omittingEmptySubsequences: false)
        .map { Array($0) }
    case .zip: [Array(bytes)]
    case .xlsx: [WorkbookArchive(parts: bytes).bytes]
    }
  }
}
