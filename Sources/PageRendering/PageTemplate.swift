/// A template that was compiled: HTML to copy and typed holes to fill.
package struct PageTemplate: Sendable {
  /// The name it was compiled under, as in "order.md".
  package let name: String
  /// The names it may use.
  package let shape: RecordShape
  /// How figures and days are written on its pages.
  package let format: FigureFormat
  let literals: [UInt8]
  let instructions: [Instruction]

  /// Appends the page of one record to `page`.
  ///
  /// `root` must be a record of the shape that the template was compiled for.
  /// - Complexity: O(*n*) in the length of the page; nothing is allocated but room in `page`.
  package func render<F: TemplateFields>(
    _ values: borrowing TemplateValues, _ root: RecordReference<F>, into page: inout ByteBuffer
  ) {
    precondition(
      F.recordName == shape.name, "\(name) renders \(shape.name), not \(F.recordName)")
    page.reserve(literals.count + values.text.count)
    unsafe literals.withUnsafeBufferPointer { literals in
      unsafe instructions.withUnsafeBufferPointer { instructions in
        unsafe values.cells.withUnsafeBufferPointer { cells in
          unsafe values.text.withUnsafeBytes { text in
            let pass = unsafe RenderingPass(
              literals: literals, instructions: instructions, cells: cells,
              text: text.assumingMemoryBound(to: UInt8.self))
            var records = [root.base]
            pass.run(0..<instructions.count, &records, into: &page)
          }
        }
      }
    }
  }
}
