import Diagnostics
import LedgerReading
import NativeLedger
import OutputReversal
import ProductionLedger
import Testing

/// A native ledger in memory, into which a test imports exports and posts.
struct NativeCase {
  static let itemHeader =
    "Entry No.,Posting Date,Entry Type,Order Type,Order No.,Order Line No.,Item No.,Quantity,"
    + "Remaining Quantity,Open,Applies-to Entry"
  static let recording = Recording(user: "ANNA", secondsSince1970: 1_767_225_600)

  /// What the ledger holds, each line ended.
  var bytes: [UInt8] = []

  /// The rows of an item ledger as an export has them.
  static func items(_ rows: [String]) -> InputFile {
    let text = ([itemHeader] + rows).joined(separator: "\n") + "\n"
    return InputFile(file: "item.csv", bytes: Array(text.utf8))
  }

  static func file(_ name: String, _ lines: [String]) -> InputFile {
    InputFile(file: name, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Reads files beside a queue; the ledger at hand where none are given.
  func read(
    _ files: [InputFile] = [], queue: [InputFile] = [], options: ReadingOptions = ReadingOptions()
  ) throws -> Ledger {
    var options = options
    // A digest that is not one, but tells texts apart as one does.
    options.reversalID = { bytes in
      String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 16)
    }
    let own = [InputFile(file: "ledger.jsonl", bytes: bytes)]
    let (ledger, problems) = LedgerReader.read(
      ledgers: files.isEmpty ? own : files, queues: queue, options: options)
    return try #require(ledger, "\(problems.map(\.message))")
  }

  /// Imports exports and appends what that gives.
  mutating func take(
    _ files: InputFile..., isPartial: Bool = false, options: ReadingOptions = ReadingOptions()
  ) throws -> NativeImport {
    let result = NativeImport(
      try read(files, options: options), into: bytes.isEmpty ? nil : try read(),
      isPartial: isPartial, recording: Self.recording)
    bytes += result.lines
    return result
  }

  /// Judges a queue and appends what is posted.
  mutating func post(_ queue: [String]) throws -> NativePosting {
    let file = Self.file("queue.csv", queue)
    let judged = PostedLedger(ledger: try read(queue: [file]), rules: PostingRules())
    let posting = NativePosting(judged, recording: Self.recording)
    bytes += posting.lines
    return posting
  }

  /// The names of all entries, item entries first.
  func names() throws -> [String] {
    let ledger = try read()
    let items = (0..<ledger.itemLedgerEntries.count).map {
      ledger.name(of: .item(ledger.itemLedgerEntries[$0].entryNo))
    }
    let capacities = (0..<ledger.capacityLedgerEntries.count).map {
      ledger.name(of: .capacity(ledger.capacityLedgerEntries[$0].entryNo))
    }
    return items + capacities
  }
}
