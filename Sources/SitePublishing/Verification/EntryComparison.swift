/// What became of each entry of a ledger between two states of its log.
///
/// Rows are compared by their numbers, so that their order and the format of the files they came
/// from do not count.
package struct EntryComparison: Sendable {
  /// An entry that changed.
  package struct Change: Sendable {
    /// The reference of the entry in the state in which it was first.
    package let reference: String
    /// The order it belongs to, or nil.
    package let order: String?
    /// What became of it.
    package let change: EntryChange
  }

  /// The changes by the position of the entry in the older log, then those of the newer one.
  package private(set) var changes: [Change] = []

  /// Compares two states of a log.
  ///
  /// - Complexity: O(*n*) in the entries.
  package init(from old: LogFile, to new: LogFile) {
    var first = 0
    let shared = min(old.count, new.count)
    while first < shared, old.tree.nodes(0)[first] == new.tree.nodes(0)[first] { first += 1 }
    var added: [String: Int] = [:]
    for index in first..<new.count { added[new.reference(index)] = index }
    var gone: [Int] = []
    for index in first..<old.count {
      let reference = old.reference(index)
      guard let place = added.removeValue(forKey: reference) else {
        gone.append(index)
        continue
      }
      if old.tree.nodes(0)[index] != new.tree.nodes(0)[place] {
        append(reference, old.line(index), Self.altered(old.line(index), new.line(place)))
      }
    }
    addMoved(gone, old, &added, new)
    let last = old.numbers?.last
    for index in added.values.sorted() {
      let isLate = last.flatMap { last in new.numbers.map { $0[index] < last } } ?? false
      append(new.reference(index), new.line(index), isLate ? .late : .added)
    }
  }

  /// Tells entries that are gone, those that stand under another number as such.
  private mutating func addMoved(
    _ gone: [Int], _ old: LogFile, _ added: inout [String: Int], _ new: LogFile
  ) {
    var byContent: [[CanonicalFields.Field]: [Int]] = [:]
    if !gone.isEmpty {
      for index in added.values.sorted(by: >) {
        byContent[CanonicalFields(new.line(index))?.content ?? [], default: []].append(index)
      }
    }
    for index in gone {
      let content = CanonicalFields(old.line(index))?.content ?? []
      guard let place = byContent[content]?.popLast() else {
        append(old.reference(index), old.line(index), .deleted)
        continue
      }
      let reference = new.reference(place)
      added[reference] = nil
      append(old.reference(index), old.line(index), .renumbered(to: reference))
    }
  }

  private mutating func append(
    _ reference: String, _ line: ArraySlice<UInt8>, _ change: EntryChange
  ) {
    let order = CanonicalFields(line)?.string("orderNo")
    changes.append(Change(reference: reference, order: order, change: change))
  }

  private static func altered(
    _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>
  ) -> EntryChange {
    guard let before = CanonicalFields(old), let after = CanonicalFields(new) else {
      return .altered([])
    }
    let names = before.fields.map(\.name) + after.fields.map(\.name).filter { before[$0] == nil }
    return .altered(
      names.filter { before[$0] != after[$0] }.map {
        EntryChange.Field(name: $0, values: [before.string($0), after.string($0)])
      })
  }
}
