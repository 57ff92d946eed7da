import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Reads a native ledger: rows of all tables, those of postings among them.
  ///
  /// - Throws: `Refusal` when a line is torn or no entry.
  mutating func readNative(_ file: InputFile) throws(Refusal) {
    let layout = try NativeLayout(file)
    let marks = TextMarks(of: file.bytes.span, from: 0)
    native.extent.imports = max(native.extent.imports, layout.extent.imports)
    native.extent.postings = max(native.extent.postings, layout.extent.postings)
    let sha256 = options.sha256?(file.bytes) ?? ""
    for group in layout.groups {
      guard sources.count < ReadingLimits.files else {
        diagnostics.append(.tooManyFiles(file.file))
        return
      }
      read(group, of: file, marks: marks, sha256: sha256)
    }
    native.isRead = true
  }

  private mutating func read(
    _ group: NativeLayout.Group, of file: InputFile, marks: TextMarks, sha256: String
  ) {
    var reading = JSONReading(file, group, marks: marks)
    var rows = SourceRows(file: file.file, reading: reading, columns: group.columns)
    let plan = ColumnPlan(kind: group.kind, columns: group.columns)
    let source = UInt16(clamping: sources.count)
    readRows(&reading, plan, &rows, numbersAreText: group.numbersAreText, judges: !group.isPosting)
    native.extent.sources.insert(source)
    if group.isPosting { native.postings[source] = group.postings }
    if !group.replacements.isEmpty { native.replacements[source] = group.replacements }
    let columns = Set(group.columns.compactMap(\.self))
    sources.append(
      LedgerSource(
        file: file.file, shownName: file.shownName, kind: group.kind,
        columns: group.isPosting ? columns.union([.entryNo]) : columns, rowCount: rows.count,
        byteCount: file.bytes.count, sha256: sha256))
    self.rows.append(rows)
  }

  /// Returns the rows of `group` that hold: of the lines of an entry in a native ledger the last.
  ///
  /// A later line repeats an entry whole, with what an import knew better.
  func latest(of group: [Int], in builder: TableBuilder, earlier: inout [Int]) -> [Int] {
    let own = group.filter { native.extent.sources.contains(builder.places[$0].source) }
    let last = own.max { builder.places[$0].line < builder.places[$1].line }
    let past = own.filter { $0 != last }
    earlier += past
    return past.isEmpty ? group : group.filter { !past.contains($0) }
  }

  /// Keeps rows that do not count any more, for the log of the ledger.
  mutating func keepPast(_ rows: [Int], of builder: TableBuilder) {
    guard !rows.isEmpty else { return }
    native.extent.past[builder.kind, default: []].append(builder.table(of: rows))
  }

  /// Numbers the rows of postings, and leaves out those that the ERP has posted too.
  ///
  /// - Complexity: O(*n*) in the rows of native ledgers.
  mutating func arrangeNativeRows() {
    guard native.isRead else { return }
    let items = postingsWithItemRow
    for kind in [TableKind.itemLedgerEntries, .capacityLedgerEntries] {
      guard var builder = builders.removeValue(forKey: kind) else { continue }
      let own = { (posting: Int) in
        EntryNumbers.number(
          ofPosting: posting, isBeside: kind == .capacityLedgerEntries && items.contains(posting))
      }
      var numbers = builder.numbers.removeValue(forKey: .entryNo) ?? []
      let missing = builder.count - numbers.count
      numbers.append(contentsOf: repeatElement(ColumnValues.unknownNumber, count: missing))
      for (row, place) in builder.places.enumerated() {
        guard let posting = native.postings[place.source]?[Int(place.record)] else { continue }
        numbers[row] = own(posting).number
        entryNumbers.hasPostings = true
        // The search finds it by this text.
        _ = symbols.intern("P-\(posting)")
      }
      builder.numbers[.entryNo] = numbers
      let replacements = replacements(in: builder, numbers).mapValues(own)
      let replaced = Set(replacements.values.map(\.number))
      let past = numbers.indices.filter { replaced.contains(numbers[$0]) }
      keepPast(past, of: builder)
      builder.remove(past)
      native.extent.replacedPostings[kind] = replacements
      builders[kind] = builder
    }
  }

  /// The postings that entries replace: a later line of such an entry does not say so again.
  private func replacements(in builder: TableBuilder, _ numbers: [Int32]) -> [EntryNo: Int] {
    var found: [EntryNo: Int] = [:]
    guard !native.replacements.isEmpty else { return found }
    for (row, place) in builder.places.enumerated() {
      if let posting = native.replacements[place.source]?[Int(place.record)] {
        found[EntryNo(numbers[row])] = posting
      }
    }
    for table in native.extent.past[builder.kind] ?? [] {
      for (place, number) in zip(table.places, table.numbers(.entryNo)) {
        if let posting = native.replacements[place.source]?[Int(place.record)] {
          found[EntryNo(number)] = posting
        }
      }
    }
    return found
  }

  /// The postings that wrote an item row, replaced or not.
  private var postingsWithItemRow: Set<Int> {
    var all: Set<Int> = []
    for (source, postings) in native.postings
    where sources[Int(source)].kind == .itemLedgerEntries { all.formUnion(postings) }
    return all
  }
}

extension LedgerAssembly {
  /// Gives each queue line the id under which a native ledger takes it.
  ///
  /// Equal lines without a Reversal Id are told apart by their number among their like.
  /// - Source: reliability.md section 3.
  mutating func nameQueueLines() {
    guard native.isRead, let reversalID = options.reversalID else { return }
    var seen: [[UInt8]: Int] = [:]
    for index in queue.indices {
      guard queue[index].reversalID.isEmpty else {
        queue[index].postingID = queue[index].reversalID
        continue
      }
      let target = queueTargets[index]
      let fields = queue[index].fields(symbols, appliesTo: symbols[target])
      let occurrence = (seen[fields] ?? 0) + 1
      seen[fields] = occurrence
      queue[index].postingID = symbols.intern(
        reversalID(fields + Array("\n\(occurrence)".utf8)))
    }
  }
}

extension OutputJournalLine {
  /// The values of its fields, one a line, in the order of the journal's columns.
  fileprivate func fields(_ symbols: SymbolTable, appliesTo: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ text: String) { bytes += Array(text.utf8) + [.lf] }
    func add(_ symbol: Symbol) { bytes += Array(symbols[symbol]) + [.lf] }
    add(postingDate?.description ?? "")
    add(orderNo)
    add(orderLineNo.map(String.init) ?? "")
    for text in [documentNo, itemNo, variantCode, description, locationCode, operationNo, no] {
      add(text)
    }
    for time in [setupTime, runTime, stopTime, outputQuantity, scrapQuantity] {
      add(time.description)
    }
    add(capUnitOfMeasureCode)
    add(unitOfMeasureCode)
    bytes += Array(appliesTo) + [.lf]
    for text in [lotNo, serialNo, reasonCode, userID] { add(text) }
    return bytes
  }
}
