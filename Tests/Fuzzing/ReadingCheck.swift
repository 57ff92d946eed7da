import Diagnostics
import LedgerReading
import ProductionLedger

/// What must hold for any files whatever: a sound answer, the same one twice, and true places.
struct ReadingCheck {
  private let files: [InputFile]
  private let options: ReadingOptions
  private let extents: [String: FileExtent]

  init(files: [InputFile], options: ReadingOptions) {
    self.files = files
    self.options = options
    extents = Dictionary(
      files.map { file in
        let readable = options.readable(file)
        // What cannot be decoded has lines and columns up to where that fails.
        let isText = options.profile(for: file).encoding == nil || readable != file
        return (file.file, FileExtent(of: readable.bytes, isText: isText))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads the files as ledgers, as queues, and the last as the queue of the others.
  func run() {
    check(ledgers: files, queues: [])
    check(ledgers: [], queues: files)
    if files.count > 1 { check(ledgers: files.dropLast(), queues: files.suffix(1)) }
  }

  private func check(ledgers: [InputFile], queues: [InputFile]) {
    let (ledger, problems) = LedgerReader.read(
      ledgers: ledgers, queues: queues, options: options)
    require((ledger == nil) == problems.containsError, "a ledger and an error, or neither")
    checkPlaces(of: problems)
    checkPrinted(problems)
    if let ledger { checkPlaces(in: ledger) }
    let again = LedgerReader.read(ledgers: ledgers, queues: queues, options: options)
    require(again.1 == problems, "the second reading has other problems")
    require(again.0?.sources == ledger?.sources, "the second reading has other tables")
    require(again.0?.queue == ledger?.queue, "the second reading has another queue")
  }

  private func checkPlaces(of problems: [Diagnostic]) {
    for problem in problems {
      require(!problem.message.isEmpty, "a problem without words")
      let places = [problem.location] + problem.notes.map(\.location)
      for place in places.compactMap(\.self) { require(place, problem.message) }
    }
  }

  private func checkPlaces(in ledger: Ledger) {
    let (items, capacities) = (ledger.itemLedgerEntries, ledger.capacityLedgerEntries)
    let rows =
      (0..<items.count).map { items[$0].place }
      + (0..<capacities.count).map { capacities[$0].place }
    for row in rows + ledger.queue.map(\.place) {
      require(Int(row.source) < ledger.sources.count, "a row of no table")
      let source = ledger.sources[Int(row.source)]
      require(Int(row.record) < source.rowCount, "a row beyond the last")
      require(
        InputLocation(file: source.file, sheet: source.sheet, line: Int(row.line), column: 1),
        "a row")
    }
    for line in ledger.queue {
      checkPlaces(of: line.flaws)
      for field in line.fields.values { require(field.location, "a field of the queue") }
    }
  }

  private func checkPrinted(_ problems: [Diagnostic]) {
    let lines = SourceLines(of: problems, in: files.map(options.readable))
    for format in [DiagnosticFormat.text, .json, .github] {
      let printed = DiagnosticPrinter(format: format).bytes(
        for: problems, files: files.map(\.file), excerpt: lines.line)
      // The line of the user keeps its tabs, so that the caret stands right.
      require(
        printed.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 },
        "a raw control character in \(format) messages")
    }
  }

  private func require(_ place: InputLocation, _ what: String) {
    guard let extent = extents[place.file] else {
      return Finding.report("\(what): \(place) is in no file that was read")
    }
    require(extent.contains(place), "\(what): \(place) is outside the file")
  }

  private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { Finding.report(message()) }
  }
}
