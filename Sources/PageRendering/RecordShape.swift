/// The names of one kind of record, in the order of their slots.
package struct RecordShape: Sendable {
  /// One name of the record.
  package struct Field: Sendable {
    /// The name that templates write.
    package let name: String
    /// What it holds.
    package let kind: FieldKind
    /// One line for the reference of names.
    package let summary: String
  }

  /// What such a record is called, as in "entry".
  package let name: String
  /// Every name, in the order of declaration, which is the order of slots.
  package let fields: [Field]
  private let slots: [String: Int]

  /// Reads the names of `fields`, which must have the implicit raw values.
  ///
  /// - Complexity: O(*n*) in the number of names, those of nested records included; done once.
  package init<F: TemplateFields>(_ fields: F.Type) {
    let cases = Array(F.allCases)
    precondition(
      cases.map(\.rawValue) == Array(cases.indices),
      "the raw values of \(F.self) are not 0, 1, 2, …")
    name = F.recordName
    self.fields = cases.map {
      Field(name: $0.stringValue, kind: $0.kind, summary: $0.summary)
    }
    slots = Dictionary(uniqueKeysWithValues: self.fields.enumerated().map { ($1.name, $0) })
  }

  /// Returns the slot of a name, or nil when the record does not have it.
  package func slot(of name: String) -> Int? { slots[name] }
}
