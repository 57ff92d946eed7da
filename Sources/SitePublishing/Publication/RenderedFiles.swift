package import Diagnostics

/// The files of one unit, rendered into buffers that the next unit takes over.
package struct RenderedFiles: Sendable {
  private var buffers: [[UInt8]] = []
  /// How many files the unit has rendered so far.
  package private(set) var count = 0
  /// What rendering found wrong; an error keeps the whole site from being published.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty collection.
  package init() {}

  /// The content of the file at `index`, in the order of the unit's paths.
  package subscript(index: Int) -> [UInt8] {
    precondition(index < count, "the unit has rendered fewer files than it has paths")
    return buffers[index]
  }

  /// Renders the next file of the unit into an empty buffer.
  package mutating func add(_ render: (inout [UInt8]) -> Void) {
    if count == buffers.count { buffers.append([]) }
    buffers[count].removeAll(keepingCapacity: true)
    render(&buffers[count])
    count += 1
  }

  /// Adds the next file of the unit from bytes that are there already.
  package mutating func add(_ bytes: [UInt8]) {
    if count == buffers.count { buffers.append([]) }
    buffers[count] = bytes
    count += 1
  }

  /// Reports a problem of the unit, such as a total that does not tie out.
  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Forgets the files of the last unit and keeps its memory.
  mutating func beginUnit() { count = 0 }
}
