package import Diagnostics
import PageRendering

/// The files of one unit, rendered into buffers that the next unit takes over.
package struct RenderedFiles: ~Copyable {
  private var buffers: [[UInt8]] = []
  /// The files of the unit that are made piece by piece, by index.
  private var pieces: [Int: FilePieces] = [:]
  /// The values of the page that is being made and the page, each in the memory of the last one.
  private var values = TemplateValues()
  private var page = ByteBuffer(capacity: 32768)
  /// How many files the unit has rendered so far.
  package private(set) var count = 0
  /// What rendering found wrong; an error keeps the whole site from being published.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty collection.
  package init() {}

  /// The content of the file at `index`, in the order of the unit's paths.
  ///
  /// - Complexity: O(1), but O(*n*) in the bytes of a file that is made piece by piece.
  package subscript(index: Int) -> [UInt8] {
    precondition(index < count, "the unit has rendered fewer files than it has paths")
    return pieces[index]?.bytes ?? buffers[index]
  }

  /// The pieces of the file at `index`, or nil for one that is held as a whole.
  func pieces(at index: Int) -> FilePieces? { pieces.isEmpty ? nil : pieces[index] }

  /// The digest of the file at `index`.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func digest(at index: Int) -> ContentDigest {
    pieces(at: index)?.digest.digest ?? ContentDigest(of: self[index])
  }

  /// Renders the next file of the unit into an empty buffer.
  package mutating func add(_ render: (inout [UInt8]) -> Void) {
    if count == buffers.count { buffers.append([]) }
    buffers[count].removeAll(keepingCapacity: true)
    render(&buffers[count])
    count += 1
  }

  /// Renders the next file of the unit by a template, of the values that `fill` sets.
  mutating func add<F: TemplateFields>(
    _ template: PageTemplate, _ fields: F.Type,
    _ fill: (inout TemplateValues, RecordReference<F>) -> Void
  ) {
    values.reset(format: template.format)
    let root = values.record(fields)
    fill(&values, root)
    page.removeAll()
    template.render(values, root, into: &page)
    if count == buffers.count { buffers.append([]) }
    buffers[count].removeAll(keepingCapacity: true)
    page.copy(to: &buffers[count])
    count += 1
  }

  /// Adds the next file of the unit from bytes that are there already.
  package mutating func add(_ bytes: [UInt8]) {
    if count == buffers.count { buffers.append([]) }
    buffers[count] = bytes
    count += 1
  }

  /// Adds the next file of the unit as pieces, none of which is held.
  mutating func add(_ content: FilePieces) {
    pieces[count] = content
    add([])
  }

  /// Reports a problem of the unit, such as a total that does not tie out.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Forgets the files of the last unit and keeps its memory.
  mutating func beginUnit() {
    count = 0
    if !pieces.isEmpty { pieces = [:] }
  }
}
