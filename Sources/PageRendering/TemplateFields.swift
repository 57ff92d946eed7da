/// The names a template may use for one kind of record, one case each.
///
/// The raw values are the implicit ones, 0, 1, 2, …: they are the slots of the record's values. A
/// template writes the name of the case.
/// ```swift
/// enum EntryField: Int, TemplateFields { case ref, quantity, isReversal … }
/// ```
///
/// A coding key, so that the compiler writes the names down: to ask the type for them at run time
/// took a fifth of the time to start.
package protocol TemplateFields: CaseIterable, CodingKey, Hashable, RawRepresentable<Int> {
  /// What such a record is called in messages and in the reference of names, as in "entry".
  static var recordName: String { get }

  /// What the field holds.
  var kind: FieldKind { get }

  /// One line for the reference of names.
  var summary: String { get }
}
