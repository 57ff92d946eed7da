import ProductionLedger

/// The entries of a log as `entries.jsonl` has them, hashed and summed.
package struct LogFile: Sendable {
  /// Which ledger.
  package let kind: LedgerLog.Kind
  /// The tree over the lines.
  package let tree: MerkleTree
  /// The numbers of the entries if they are whole numbers and rise, else nil.
  package let numbers: [Int]?
  /// The sums over the entries.
  package let totals: LogTotals
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
      let line = bytes[(index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]]
      part.leaves.append(MerkleTree.leafHash(line))
      let row = CanonicalFields(line)
      if let row, row.string("ledger") == kind.rawValue, row["entryNo"] != nil {
        part.totals.add(row)
      } else {
        part.flaws.append(index + 1)
      }
      part.numbers.append(row?.string("entryNo").flatMap { Int($0) })
    }
    return part
  }

  /// How many entries there are.
  package var count: Int { ends.count }

  /// The line of an entry, without its end.
  package func line(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]]
  }

  /// The reference of an entry: `I-5`.
  package func reference(_ index: Int) -> String {
    Self.reference(kind, CanonicalFields(line(index))?["entryNo"] ?? [])
  }

  static func reference(_ kind: LedgerLog.Kind, _ number: ArraySlice<UInt8>) -> String {
    (kind == .item ? "I-" : "C-")
      + String(decoding: EntryNumbers.escaped(number), as: UTF8.self)
  }
}
