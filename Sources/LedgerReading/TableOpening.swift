import Diagnostics

/// The tables of a file, opened to be looked at, and what had to be assumed to open them.
struct TableOpening: Sendable {
  /// How the bytes are to be understood.
  private(set) var form: FileForm
  /// The tables; none when no header was found.
  private(set) var readings: [any RecordReading] = []
  /// What a profile would have to say for the file to be opened like this.
  private(set) var assumed: [ProfileEntry] = []

  /// Opens a file.
  init(_ file: InputFile, options: ReadingOptions) {
    let format = FileFormat(of: file)
    switch format {
    case .text(let start):
      form = FileForm(.csv, encoding: "UTF-8", hasByteOrderMark: start > 0)
      if let reading = try? CSVReading(file, from: start) { readings = [reading] }
    case .empty: form = FileForm(.empty)
    case .json: form = FileForm(.json)
    case .encoded(let name): form = FileForm(.csv, encoding: name)
    case .archive:
      form = FileForm(.workbook)
      do throws(Refusal) {
        let workbook = try Workbook(file)
        readings = workbook.sheets.compactMap {
          try? SheetReading($0, of: workbook, file: file.file)
        }
      } catch {
        form = FileForm(.unread, advice: error.diagnostics.first?.message)
      }
    case .foreign(let name): form = FileForm(.unread, advice: name)
    }
  }
}
