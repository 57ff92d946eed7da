/// What one rendering reads: the template's program and the page's values, both unchanged by it.
@safe
struct RenderingPass {
  let literals: UnsafeBufferPointer<UInt8>
  let instructions: UnsafeBufferPointer<Instruction>
  let cells: UnsafeBufferPointer<ValueCell>
  let text: UnsafeBufferPointer<UInt8>

  /// Runs the steps of a range; `records` holds the first cell of each open record, outermost
  /// first.
  func run(_ range: Range<Int>, _ records: inout [Int], into page: inout ByteBuffer) {
    var next = range.lowerBound
    while next < range.upperBound {
      let step = unsafe instructions[next]
      next += 1
      let start = Int(step.literal.lowerBound)
      if let literals = unsafe literals.baseAddress {
        unsafe page.append(literals + start, count: Int(step.literal.upperBound) - start)
      }
      guard step.operation != .none else { continue }
      let index = records[Int(step.depth)] + Int(step.slot)
      let cellCount = unsafe cells.count
      precondition(index < cellCount, "a list holds records of another kind than its field says")
      let cell = unsafe cells[index]
      switch step.operation {
      case .none: continue
      case .value: write(cell, step.context, into: &page)
      case .markup: unsafe page.append(characters(of: cell))
      case .when, .unless:
        if cell.isTruthy == (step.operation == .when) { continue }
        next = Int(step.end)
      case .each:
        repeatSteps(next..<Int(step.end), for: cell, &records, into: &page)
        next = Int(step.end)
      }
    }
  }

  private func repeatSteps(
    _ range: Range<Int>, for cell: ValueCell, _ records: inout [Int], into page: inout ByteBuffer
  ) {
    let depth = records.count
    for position in 0..<Int(cell.count) {
      records.append(cell.start + position * Int(cell.stride))
      run(range, &records, into: &page)
      records.removeLast(records.count - depth)
    }
  }

  @inline(__always)
  private func write(
    _ cell: ValueCell, _ context: EscapingContext, into page: inout ByteBuffer
  ) {
    let value = unsafe characters(of: cell)
    let isRooted = unsafe context.classes == .urlStart && value.first == UInt8(ascii: "/")
    if !isRooted, cell.classes.isDisjoint(with: context.classes) {
      return unsafe page.append(value)
    }
    switch context {
    case .text: unsafe page.appendEscaped(value, inAttribute: false)
    case .attribute: unsafe page.appendEscaped(value, inAttribute: true)
    case .urlStart, .urlAfterSlash, .urlPath, .urlQuery, .urlFragment:
      unsafe page.appendURL(value, context)
    }
  }

  @inline(__always)
  private func characters(of cell: ValueCell) -> UnsafeBufferPointer<UInt8> {
    guard cell.kind == .text || cell.kind == .markup else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    return unsafe UnsafeBufferPointer(
      start: text.baseAddress.map { unsafe $0 + cell.start }, count: Int(cell.count))
  }
}
