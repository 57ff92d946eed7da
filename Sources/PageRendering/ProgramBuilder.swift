import Diagnostics

/// Writes the instructions for the pieces of a template, each value with the context it stands in.
struct ProgramBuilder {
  private let html: [UInt8]
  private let template: AssembledTemplate
  private let uses: [Int: FieldUse]
  private var position = HTMLPosition()
  private var elements = ElementStack()
  /// Where the HTML begins that no instruction copies yet.
  private var pending = 0
  /// The section that has an end right here between two attributes.
  private var sectionAtAttribute: Int?
  private(set) var literals: [UInt8] = []
  private(set) var instructions: [Instruction] = []
  private(set) var problems: [Diagnostic] = []

  init(html: [UInt8], template: AssembledTemplate, uses: [Int: FieldUse]) {
    self.html = html
    self.template = template
    self.uses = uses
  }

  /// Appends the whole program.
  mutating func build(_ nodes: [MarkupNode]) {
    append(nodes, in: nil)
    flush()
  }

  private mutating func append(_ nodes: [MarkupNode], in section: Int?) {
    for node in nodes {
      switch node {
      case .literal(let range):
        read(range, in: section)
        literals += html[range]
      case .value(let tag): appendValue(tag)
      case .section(let tag, let isGuard, let inner): appendSection(tag, isGuard, inner)
      }
    }
  }

  /// Follows the HTML; an element that a section tears is noted once.
  private mutating func read(_ range: Range<Int>, in section: Int?) {
    for byte in html[range] {
      if let joining = sectionAtAttribute, !Self.mayFollowAttribute(byte) {
        problems.append(.tornSection(template.tags[joining], "joins two attributes"))
        position.state = .beforeAttribute
      }
      sectionAtAttribute = nil
      guard let event = position.read(byte) else { continue }
      do throws(ElementStack.Tear) {
        try elements.take(event, isSelfClosing: position.isSelfClosing)
      } catch { noteTear(error, section) }
    }
  }

  private static func mayFollowAttribute(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private mutating func noteTear(_ tear: ElementStack.Tear, _ section: Int?) {
    guard let section else { return }
    let reason =
      switch tear {
      case .opens(let name): "leaves <\(name)> open"
      case .closes(let name): "closes <\(name)>, which is opened outside of it"
      }
    problems.append(.tornSection(template.tags[section], reason))
  }

  private mutating func appendValue(_ index: Int) {
    let tag = template.tags[index]
    let context = position.valueContext
    position.readValue()
    var isMarkup = false
    if case .markup = uses[index]?.kind { isMarkup = true }
    switch context {
    case .failure(let forbidden): problems.append(.position(forbidden, of: tag))
    case .success(let context):
      if isMarkup, position.state != .text {
        problems.append(.position(.markup, of: tag))
      } else {
        _ = emit(isMarkup ? .markup : .value, index, context)
      }
    }
  }

  private mutating func appendSection(_ index: Int, _ isGuard: Bool, _ nodes: [MarkupNode]) {
    let operation = operation(index, isGuard: isGuard)
    position.settleBetweenAttributes()
    // What repeats follows itself, so that even after a space it must begin with one.
    if operation == .each, position.state == .beforeAttribute { position.state = .afterAttribute }
    noteAttribute(index)
    let before = position
    let floor = elements.beginSection()
    let start = emit(operation, index, .text)
    append(nodes, in: index)
    flush()
    if let start { instructions[start].end = Int32(instructions.count) }
    do throws(ElementStack.Tear) {
      try elements.endSection(floor)
    } catch { noteTear(error, index) }
    position.settleBetweenAttributes()
    if !position.isCompatible(with: before) {
      problems.append(.tornSection(template.tags[index], "begins in one tag or value of HTML"))
      position = before
    } else {
      position.merge(before)
    }
    noteAttribute(index)
  }

  private mutating func noteAttribute(_ section: Int) {
    sectionAtAttribute = position.state == .afterAttribute ? section : nil
  }

  private func operation(_ index: Int, isGuard: Bool) -> Instruction.Operation {
    if isGuard { return .when }
    if template.tags[index].kind == .inverted { return .unless }
    switch uses[index]?.kind {
    case .list, .record: return .each
    case .text, .flag, .markup, nil: return .when
    }
  }

  /// Appends an instruction that copies what is pending first; none if the name is not known.
  ///
  /// - Returns: its index.
  private mutating func emit(
    _ operation: Instruction.Operation, _ tag: Int, _ context: EscapingContext
  ) -> Int? {
    guard let use = uses[tag] else { return nil }
    instructions.append(
      Instruction(
        literal: Int32(pending)..<Int32(literals.count), operation: operation, context: context,
        depth: UInt16(use.depth), slot: Int32(use.slot)))
    pending = literals.count
    return instructions.count - 1
  }

  /// Appends an instruction that only copies what is pending.
  private mutating func flush() {
    guard pending < literals.count else { return }
    instructions.append(Instruction(literal: Int32(pending)..<Int32(literals.count)))
    pending = literals.count
  }
}
