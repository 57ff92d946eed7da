/// The values of one page: cells without references and one buffer of text, reused page after page.
///
/// A record is begun, its fields are set in any order, and a template renders it. A field that is
/// not set is empty text, no, and an empty list. Not copied: each thread fills its own.
package struct TemplateValues: ~Copyable {
  /// The cells of all records, then further ones that are unset.
  private(set) var cells: [ValueCell]
  private var cellCount = 0
  private(set) var text: ByteBuffer
  /// How the figures and days of the page are written.
  package private(set) var format: FigureFormat

  /// Creates an arena without values.
  package init(format: FigureFormat = .plain) {
    cells = Array(repeating: ValueCell(), count: 1024)
    text = ByteBuffer(capacity: 16384)
    self.format = format
  }

  /// Forgets every value and reference, and keeps the memory.
  package mutating func reset() {
    let used = cellCount
    cellCount = 0
    var span = cells.mutableSpan
    for index in 0..<used { span[index] = ValueCell() }
    text.removeAll()
  }

  /// Forgets every value and reference; figures and days are written in another format from now.
  package mutating func reset(format: FigureFormat) {
    reset()
    self.format = format
  }

  /// Begins a record whose fields are all unset.
  @inlinable
  package mutating func record<F: TemplateFields>(_: F.Type) -> RecordReference<F> {
    RecordReference(base: appendCells(F.allCases.count))
  }

  /// Sets a field to a text.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, text: String) {
    setText(at: record.base + field.rawValue, text)
  }

  /// Sets a field to a text in UTF-8.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, text: [UInt8]) {
    setText(at: record.base + field.rawValue, text[...])
  }

  /// Sets a field to a text in UTF-8.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, text: ArraySlice<UInt8>) {
    setText(at: record.base + field.rawValue, text)
  }

  /// Sets a field to a text in UTF-8.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, text: Span<UInt8>) {
    setText(at: record.base + field.rawValue, text)
  }

  /// Sets a field to the UTF-8 text that `write` appends; it must not take away what is there.
  @inlinable
  package mutating func set<F>(
    _ record: RecordReference<F>, _ field: F, writing write: (inout ByteBuffer) -> Void
  ) {
    setText(at: record.base + field.rawValue, writing: write)
  }

  /// Sets a field to yes or no.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, flag: Bool) {
    setFlag(at: record.base + field.rawValue, flag)
  }

  /// Sets a field to HTML that is inserted as it is.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, markup: [UInt8]) {
    setMarkup(at: record.base + field.rawValue, markup)
  }

  /// Sets a field to HTML that is inserted as it is.
  @inlinable
  package mutating func set<F>(_ record: RecordReference<F>, _ field: F, markup: String) {
    setMarkup(at: record.base + field.rawValue, Array(markup.utf8))
  }

  /// Sets a field to `count` records, all of whose fields are unset.
  @inlinable
  package mutating func list<F, G>(
    _ record: RecordReference<F>, _ field: F, of _: G.Type, count: Int
  ) -> ListReference<G> {
    let stride = G.allCases.count
    let base = setList(at: record.base + field.rawValue, stride: stride, count: count)
    return ListReference(base: base, stride: stride, count: count)
  }

  /// Sets a field to one record, all of whose fields are unset.
  @inlinable
  package mutating func nested<F, G>(
    _ record: RecordReference<F>, _ field: F, of _: G.Type
  ) -> RecordReference<G> {
    RecordReference(
      base: setNested(at: record.base + field.rawValue, cellCount: G.allCases.count))
  }

  @usableFromInline
  mutating func setList(at index: Int, stride: Int, count: Int) -> Int {
    var cell = ValueCell()
    cell.kind = .list
    cell.start = appendCells(stride * count)
    cell.count = Int32(clamping: count)
    cell.stride = UInt16(clamping: stride)
    cells[index] = cell
    return cell.start
  }

  @usableFromInline
  mutating func setNested(at index: Int, cellCount: Int) -> Int {
    var cell = ValueCell()
    cell.kind = .record
    cell.start = appendCells(cellCount)
    cell.count = 1
    cells[index] = cell
    return cell.start
  }

  @usableFromInline
  mutating func appendCells(_ count: Int) -> Int {
    let base = cellCount
    cellCount += count
    if cellCount > cells.count {
      let further = max(cells.count, cellCount - cells.count)
      cells.append(contentsOf: repeatElement(ValueCell(), count: further))
    }
    return base
  }

  @usableFromInline
  mutating func setText(at index: Int, _ value: String) {
    if value.isEmpty { return cells[index] = ValueCell() }
    let start = text.count
    text.append(value)
    close(.text, at: index, from: start)
  }

  @usableFromInline
  mutating func setText(at index: Int, _ value: ArraySlice<UInt8>) {
    if value.isEmpty { return cells[index] = ValueCell() }
    let start = text.count
    text.append(value)
    close(.text, at: index, from: start)
  }

  @usableFromInline
  mutating func setText(at index: Int, _ value: Span<UInt8>) {
    let start = text.count
    text.append(value)
    close(.text, at: index, from: start)
  }

  @usableFromInline
  mutating func setText(at index: Int, writing write: (inout ByteBuffer) -> Void) {
    let start = text.count
    write(&text)
    precondition(text.count >= start, "a value took away bytes of another")
    close(.text, at: index, from: start)
  }

  @usableFromInline
  mutating func setMarkup(at index: Int, _ value: [UInt8]) {
    let start = text.count
    text.append(value)
    close(.markup, at: index, from: start)
  }

  @usableFromInline
  mutating func setFlag(at index: Int, _ value: Bool) {
    var cell = ValueCell()
    cell.kind = .flag
    cell.count = value ? 1 : 0
    cells[index] = cell
  }

  /// Notes the text from `start` on as the value of a cell, and which bytes occur in it: it is
  /// scanned once here, however often a template shows it.
  private mutating func close(_ kind: ValueCell.Kind, at index: Int, from start: Int) {
    let count = text.count - start
    precondition(count <= Int(Int32.max), "a value of \(count) bytes is too long for a page")
    var cell = ValueCell()
    cell.kind = kind
    cell.start = start
    cell.count = Int32(count)
    if kind == .text { cell.classes = text.classes(from: start) }
    cells[index] = cell
  }
}
