import Foundation

/// An order of 150 entries: 75 postings of an operation with its output, each third a reversal.
final class LongLedger {
  /// The folder with its two files.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-browser-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let items = [
      "Entry No.,Posting Date,Entry Type,Document No.,Item No.,Quantity,Applies-to Entry,"
        + "Order Type,Order No.,Order Line No.,Unit of Measure Code,Item Register No.,"
        + "User ID,Reason Code"
    ]
    let capacities = [
      "Entry No.,Posting Date,Document No.,Type,No.,Work Center No.,Description,Order Type,"
        + "Order No.,Order Line No.,Operation No.,Item No.,Output Quantity,Scrap Quantity,"
        + "Setup Time,Run Time,Stop Time,Cap. Unit of Measure Code,Last Output Line,"
        + "Item Register No.,User ID,Reason Code"
    ]
    let postings = (0..<75).map(Posting.init)
    try Self.write(items + postings.map(\.itemRow), to: folder, "item-ledger-entries.csv")
    try Self.write(
      capacities + postings.map(\.capacityRow), to: folder, "capacity-ledger-entries.csv")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func write(_ rows: [String], to folder: URL, _ name: String) throws {
    try rows.map { $0 + "\n" }.joined().write(
      toFile: folder.appendingPathComponent(name).path, atomically: false, encoding: .utf8)
  }

  /// A posting of 100 in 75 minutes, or the reversal of the one before.
  private struct Posting {
    var number: Int

    private var isReversal: Bool { number % 3 == 2 }
    private var sign: String { isReversal ? "-" : "" }
    private var reason: String { isReversal ? "TYPO" : "" }
    private var date: String { "2026-0\(1 + number / 25)-\(10 + number % 19)" }

    var itemRow: String {
      "\(1000 + number),\(date),Output,RPO101001,SP-SCM1009,\(sign)100,"
        + "\(isReversal ? 999 + number : 0),Production,RPO101001,10000,PCS,\(number + 1),"
        + "EHALVORSEN,\(reason)"
    }

    var capacityRow: String {
      "\(2000 + number),\(date),RPO101001,Work Center,PACK,PACK,Packing,Production,RPO101001,"
        + "10000,40,SP-SCM1009,\(sign)100,0,0,\(sign)75,0,MINUTES,Yes,\(number + 1),"
        + "EHALVORSEN,\(reason)"
    }
  }
}
