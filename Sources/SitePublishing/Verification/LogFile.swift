import ProductionLedger

/// The entries of a log as `entries.jsonl` has them, hashed and summed.
package struct LogFile: Sendable {
  /// Which ledger.
  package let kind: LedgerLog.Kind
  /// The tree over the lines.
  package let tree: MerkleTree
  /// The numbers of the entries if they are whole numbers and rise, else nil.
  package let numbers: [Int]?
  /// The sums over the entries that count.
  package let totals: LogTotals
  /// The leaves that a later one took the place of.
  ///
  /// Of an entry of which more became known, or of a posting that the ERP has posted too.
  package let superseded: Set<Int>
  /// The numbers of lines that are no canonical rows of this ledger, from 1.
  package let flaws: [Int]
  private let bytes: [UInt8]
  /// Where each line ends, before its LF.
  private let ends: [Int]

  private struct Part: Sendable {
    var leaves: [ContentDigest] = []
    var numbers: [Int?] = []
    var totals: LogTotals
    var flaws: [Int] = []
  }

  /// Reads the entries, on all cores.
  ///
  /// - Complexity: O(*n*).
  package init(_ kind: LedgerLog.Kind, _ bytes: [UInt8]) async {
    var ends = bytes.indices.filter { bytes[$0] == 10 }
    if bytes.last.map({ $0 != 10 }) ?? false { ends.append(bytes.count) }
    let found = ends
    var parts: [Int: Part] = [:]
    await CoreWork.run(ends.count, chunk: 4096) { range in
      Self.part(kind, range, found, bytes)
    } receive: { range, part in
      parts[range.lowerBound] = part
      return true
    }
    let sorted = parts.keys.sorted().compactMap { parts[$0] }
    var numbers: [Int]? = []
    var totals = LogTotals(kind)
    for part in sorted {
      totals += part.totals
      for number in part.numbers {
        guard let number, number > numbers?.last ?? 0 else {
          numbers = nil
          break
        }
        numbers?.append(number)
      }
    }
    self.kind = kind
    self.bytes = bytes
    self.ends = ends
    self.numbers = numbers
    // Where numbers rise each entry has one leaf.
    superseded = numbers == nil ? Self.superseded(kind, found, bytes) : []
    if !superseded.isEmpty {
      totals = LogTotals(kind)
      for index in found.indices where !superseded.contains(index) {
        if let row = CanonicalFields(Self.line(index, found, bytes)) { totals.add(row) }
      }
    }
    self.totals = totals
    tree = MerkleTree(leafHashes: sorted.flatMap(\.leaves))
    var flaws = sorted.flatMap(\.flaws)
    if let last = ends.last, last == bytes.count { flaws.append(ends.count) }
    self.flaws = flaws
  }

  private static func part(
    _ kind: LedgerLog.Kind, _ range: Range<Int>, _ ends: [Int], _ bytes: [UInt8]
  ) -> Part {
    var part = Part(totals: LogTotals(kind))
    for index in range {
      let line = line(index, ends, bytes)
      part.leaves.append(MerkleTree.leafHash(line))
      let row = CanonicalFields(line)
      if let row, row.string("ledger") == kind.rawValue, row.reference(kind) != nil {
        part.totals.add(row)
      } else {
        part.flaws.append(index + 1)
      }
      part.numbers.append(row?.entryNumber)
    }
    return part
  }

  private static func superseded(
    _ kind: LedgerLog.Kind, _ ends: [Int], _ bytes: [UInt8]
  ) -> Set<Int> {
    var superseded: Set<Int> = []
    var leaves: [String: Int] = [:]
    for index in ends.indices {
      guard let row = CanonicalFields(line(index, ends, bytes)),
        let reference = row.reference(kind)
      else { continue }
      let known = [leaves.updateValue(index, forKey: reference)]
      let replaced = row.string("replaces").map { [leaves[$0]] } ?? []
      superseded.formUnion((known + replaced).compactMap(\.self))
    }
    return superseded
  }

  private static func line(
    _ index: Int, _ ends: [Int], _ bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]]
  }

  /// How many leaves there are.
  package var count: Int { ends.count }
  /// How many entries count.
  package var entryCount: Int { count - superseded.count }

  /// The line of an entry, without its end.
  package func line(_ index: Int) -> ArraySlice<UInt8> { Self.line(index, ends, bytes) }

  /// The reference of an entry: `I-5`, or `P-1` of a posting.
  package func reference(_ index: Int) -> String {
    CanonicalFields(line(index))?.reference(kind) ?? (kind == .item ? "I-" : "C-")
  }
}
