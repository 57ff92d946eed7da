/// How the entry numbers of a ledger are written.
///
/// As whole numbers, or as the texts of a system that numbers its documents otherwise. Each
/// numbering stands apart. One that is text is held as its texts in byte order: the first one is
/// `EntryNo` 1. Whole numbers need nothing, so a ledger of Business Central holds nothing.
/// - Source: inputs.md section 3.
package struct EntryNumbers: Sendable {
  /// What is numbered by itself; a reference is of the numbering of what it refers to.
  package enum Numbering: Hashable, Sendable, CaseIterable {
    case itemEntries, capacityEntries, itemRegisters, valueEntries, applicationEntries
  }

  private var texts: [Numbering: [Symbol]] = [:]
  /// Whether the ledger holds entries that storno posted: numbers above `firstPosting` are theirs.
  package var hasPostings = false

  /// Creates numberings that are all of whole numbers.
  package init() {}

  /// Makes a numbering one of texts, each once and in byte order.
  package mutating func setTexts(_ symbols: [Symbol], of numbering: Numbering) {
    texts[numbering] = symbols
  }

  /// Whether the entries of a numbering are numbered by text.
  package func isText(_ numbering: Numbering) -> Bool {
    !texts.isEmpty && texts[numbering] != nil
  }

  /// Above this number lie the entries that storno posted itself, which no ERP has numbered.
  package static let firstPosting: Int32 = 2_000_000_000
  /// The number of the last posting that finds room above `firstPosting`.
  package static let lastPosting = Int((Int32.max - firstPosting) / 2) - 1

  /// The number that stands for a row of the `posting`th posting, from 1.
  ///
  /// `isBeside` says that it is a capacity row beside an item row.
  package static func number(ofPosting posting: Int, isBeside: Bool = false) -> EntryNo {
    EntryNo(firstPosting + 2 * Int32(clamping: posting) + (isBeside ? 1 : 0))
  }

  /// Which posting wrote an entry, and whether it is a capacity row beside an item row.
  ///
  /// Nil for an entry of the ERP.
  package func posting(of no: EntryNo) -> (number: Int, isBeside: Bool)? {
    guard hasPostings, no.number > Self.firstPosting else { return nil }
    let (number, rest) = (no.number - Self.firstPosting).quotientAndRemainder(dividingBy: 2)
    return (Int(number), rest == 1)
  }

  /// The text of an entry number, or nil where it is a whole number.
  package func symbol(of no: EntryNo, in numbering: Numbering) -> Symbol? {
    guard !texts.isEmpty, let symbols = texts[numbering] else { return nil }
    let index = Int(no.number) - 1
    return symbols.indices.contains(index) ? symbols[index] : nil
  }

  /// The entry number as it was exported; the digits of a whole number.
  ///
  /// - Complexity: O(*n*) in its length.
  package func text(
    of no: EntryNo, in numbering: Numbering, _ symbols: SymbolTable
  ) -> String {
    if let posting = posting(of: no) { return "P-\(posting.number)" }
    return symbol(of: no, in: numbering).map(symbols.text) ?? String(no.number)
  }

  /// Returns the entry number that is written like that, or nil when the numbering has none.
  ///
  /// A whole number need not be that of an entry.
  /// - Complexity: O(log *n*) in the entries of a numbering of texts.
  package func number(
    of text: String, in numbering: Numbering, _ symbols: SymbolTable
  ) -> EntryNo? {
    guard let sorted = texts[numbering] else {
      return Int32(text).flatMap { $0 > 0 && String($0) == text ? EntryNo($0) : nil }
    }
    let wanted = Array(text.utf8)
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if symbols[sorted[middle]].lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sorted.count, symbols[sorted[low]].elementsEqual(wanted) else { return nil }
    return EntryNo(Int32(low + 1))
  }
}

extension EntryNumbers {
  /// The entry number as a reference has it, safe in an address and as an anchor.
  ///
  /// ASCII letters, digits, `.`, `_` and `-` stay; every other byte is `=` and two hexadecimal
  /// digits, as in a slug, so two numbers never have one reference.
  /// - Complexity: O(*n*) in its length.
  /// - Source: inputs.md section 3, contract.md section 6.
  package func escapedText(
    of no: EntryNo, in numbering: Numbering, _ symbols: SymbolTable
  ) -> String {
    guard let symbol = symbol(of: no, in: numbering) else { return String(no.number) }
    return String(decoding: Self.escaped(symbols[symbol]), as: UTF8.self)
  }

  /// The text of an entry number as a reference has it.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func escaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !text.allSatisfy(isPlain) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.count + 8)
    for byte in text {
      if isPlain(byte) {
        escaped.append(byte)
      } else {
        escaped.append(UInt8(ascii: "="))
        for digit in [byte >> 4, byte & 15] { escaped.append(digit + (digit < 10 ? 0x30 : 0x57)) }
      }
    }
    return escaped[...]
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
