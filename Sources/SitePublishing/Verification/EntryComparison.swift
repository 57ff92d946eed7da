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
    // Of an entry with several leaves the last one holds.
    var added: [String: Int] = [:]
    for index in first..<new.count { added[new.reference(index)] = index }
    // What still stands in a log that only grows was not altered, whatever became known since.
    let standing = new.superseded.isEmpty ? [] : Set(new.tree.nodes(0))
    if !standing.isEmpty {
      for index in 0..<first {
        guard let place = added.removeValue(forKey: new.reference(index)) else { continue }
        append(
          new.reference(index), old.line(index),
          Self.change(old.line(index), new.line(place), isStanding: true))
      }
    }
    var gone: [Int] = []
    for index in first..<old.count {
      let reference = old.reference(index)
      let leaf = old.tree.nodes(0)[index]
      guard let place = added.removeValue(forKey: reference) else {
        if !standing.contains(leaf) { gone.append(index) }
        continue
      }
      if leaf == new.tree.nodes(0)[place] { continue }
      let (before, after) = (old.line(index), new.line(place))
      let isStanding = standing.contains(leaf)
      append(reference, before, Self.change(before, after, isStanding: isStanding))
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

  /// What became of a line, which stands in the newer log too or not.
  private static func change(
    _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>, isStanding: Bool
  ) -> EntryChange {
    guard let before = CanonicalFields(old), let after = CanonicalFields(new) else {
      return .altered([])
    }
    let names = before.fields.map(\.name) + after.fields.map(\.name).filter { before[$0] == nil }
    let fields = names.filter { before[$0] != after[$0] }.map {
      EntryChange.Field(name: $0, values: [before.string($0), after.string($0)])
    }
    let isMore = isStanding && fields.allSatisfy { $0.values[0] == nil }
    return isMore ? .extended(fields) : .altered(fields)
  }
}
