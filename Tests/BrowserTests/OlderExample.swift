import Foundation

/// The example as it might have been published before: against it the page of changes of the
/// example tells every kind of change.
enum OlderExample {
  /// An order of which nothing was known yet.
  private static let newOrder = "RPO26030"

  /// How a file was.
  private struct File {
    var path: String
    /// The entries that were not there yet, by number.
    var newEntries: [String] = []
    /// What stands there now, once, and what stood there then.
    var replaced: [(now: String, then: String)] = []
    /// The lines that are gone.
    var lost: [String] = []
  }

  private static let files = [
    File(
      path: "ledger/item-ledger-entries.csv",
      // A correction and what was posted in place of it, and an entry that had another number.
      newEntries: ["99", "100", "102"],
      replaced: [
        (
          "97,2026-03-19,Output,RPO26006,CB-3300,,PLANT,100,0,0,0,No",
          "97,2026-03-19,Output,RPO26006,CB-3300,,PLANT,100,100,0,0,Yes"
        ), ("101,2026-03-24,", "101,2026-03-25,"),
      ],
      lost: [
        "104,2026-03-26,Output,RPO25900,CB-2210,,PLANT,5,5,0,0,Yes,No,Production,RPO25900,10000,"
          + "PCS,1,,,180",
        "105,2026-03-26,Consumption,RPO26039,PB-0104,,PLANT,-30,0,0,0,No,No,Production,RPO26039,"
          + "10000,PCS,1,,,181",
      ]),
    File(
      path: "ledger/capacity-ledger-entries.csv", newEntries: ["205", "206"],
      replaced: [("CB-2210,,30,0,30,0,MINUTES,40,", "CB-2210,,28,0,28,0,MINUTES,40,")]),
    File(path: "ledger/production-orders.csv"), File(path: "ledger/production-order-lines.csv"),
    File(path: "ledger/routing-lines.csv"), File(path: "ledger/value-entries.csv"),
    File(
      path: "queue/output-journal.csv",
      // The first line was another one; the last one is entry 99 today.
      replaced: [
        (
          "2026-03-30,RPO26006,RPO26006,CB-3300,,40,10000,0,-3,-4,0,PCS,100,,,COUNT",
          "2026-03-30,RPO26007,RPO26007,CB-1040,,40,10000,0,-0.75,-1,0,PCS,64,,,COUNT"
        )
      ],
      lost: ["2026-03-23,RPO26006,RPO26006,CB-3300,,40,10000,0,-75,-100,0,PCS,97,,,COUNT"]),
  ]

  /// The example is no longer as it was when this was written.
  struct Unknown: Error {
    var file: String
    var text: String
  }

  /// Writes the project into a folder, which is made anew.
  static func write(to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let site = folder.appendingPathComponent("Site")
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: Browser.project).appendingPathComponent("Site"), to: site)
    for file in files {
      let url = site.appendingPathComponent(file.path)
      try text(of: file, now: String(contentsOf: url, encoding: .utf8))
        .write(to: url, atomically: false, encoding: .utf8)
    }
  }

  private static func text(of file: File, now text: String) throws -> String {
    var text = text
    for (now, then) in file.replaced {
      guard text.components(separatedBy: now).count == 2 else {
        throw Unknown(file: file.path, text: now)
      }
      text = text.replacingOccurrences(of: now, with: then)
    }
    let lines = text.split(separator: "\n").map(String.init).filter { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return !cells.contains(newOrder) && !file.newEntries.contains(cells[0])
    }
    return (lines + file.lost).map { $0 + "\n" }.joined()
  }
}
