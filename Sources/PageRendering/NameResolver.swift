import Diagnostics

/// Finds the field that each tag names, innermost record first.
struct NameResolver {
  /// A record whose names are in reach; without a shape when its names are not known.
  private struct Scope {
    var shape: RecordShape?
  }

  private let templateName: String
  private var scopes: [Scope]
  private var problems: [Diagnostic] = []

  /// Returns the field of each tag, by the index of the tag, and what is wrong with the names.
  ///
  /// Without a shape nothing is known and nothing is wrong.
  /// - Complexity: O(*n*) look-ups in the number of tags.
  static func resolve(
    _ template: AssembledTemplate, name: String, shape: RecordShape?
  ) -> ([Int: FieldUse], [Diagnostic]) {
    var resolver = NameResolver(templateName: name, scopes: [Scope(shape: shape)])
    var uses: [Int: FieldUse] = [:]
    var opened: [Bool] = []
    for (index, tag) in template.tags.enumerated() {
      if tag.kind == .close {
        if opened.popLast() == true { resolver.scopes.removeLast() }
        continue
      }
      let use = resolver.resolve(tag)
      uses[index] = use
      if tag.kind == .section { opened.append(resolver.open(use)) }
      if tag.kind == .inverted { opened.append(false) }
    }
    return (uses, resolver.problems)
  }

  private init(templateName: String, scopes: [Scope]) {
    self.templateName = templateName
    self.scopes = scopes
  }

  /// Brings the names of a record in reach; false if the section is only a condition.
  private mutating func open(_ use: FieldUse?) -> Bool {
    switch use?.kind {
    case .list(let shape), .record(let shape): scopes.append(Scope(shape: shape))
    case nil: scopes.append(Scope(shape: nil))
    case .text, .flag, .markup: return false
    }
    return true
  }

  private mutating func resolve(_ tag: TemplateTag) -> FieldUse? {
    for (depth, scope) in scopes.enumerated().reversed() {
      guard let shape = scope.shape else { return nil }
      guard let slot = shape.slot(of: tag.name) else { continue }
      let use = FieldUse(depth: depth, slot: slot, kind: shape.fields[slot].kind)
      if tag.kind == .value, let problem = Diagnostic.kind(of: use, printedBy: tag) {
        problems.append(problem)
      }
      return use
    }
    let names = scopes.reversed().flatMap { $0.shape?.fields.map(\.name) ?? [] }
    problems.append(.unknownName(tag, in: templateName, names: names))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ tag: TemplateTag, in template: String, names: [String]
  ) -> Diagnostic {
    let nearest = NearestName.of(tag.name, in: names).map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, .tName, at: tag.nameLocation, length: tag.name.unicodeScalars.count,
      "unknown name '\(tag.name)' in \(VisibleText.of(template))" + nearest)
  }

  fileprivate static func kind(of use: FieldUse, printedBy tag: TemplateTag) -> Diagnostic? {
    switch use.kind {
    case .text, .markup: return nil
    case .flag, .list, .record: break
    }
    return Diagnostic(
      .error, .tKind, at: tag.nameLocation, length: tag.name.unicodeScalars.count,
      "'\(tag.name)' is \(use.kind.phrase); write {{#\(tag.name)}}…{{/\(tag.name)}}")
  }
}
