import Foundation

/// A ledger whose every text and number is as long as Business Central lets it be.
///
/// Codes have 20 characters, user names 50, without a place to break a line; quantities take all of
/// 64 bits in hundred-thousandths.
final class HostileLedger {
  /// Where it is.
  let path: String

  init() throws {
    let code = String(repeating: "W", count: 20)
    let user = String(repeating: "M", count: 50)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(String(repeating: "long", count: 20)).csv")
    path = file.path
    let rows = [
      "Entry No.,Posting Date,Entry Type,Document No.,Item No.,Variant Code,Quantity,"
        + "Applies-to Entry,Order Type,Order No.,Order Line No.,Unit of Measure Code,Lot No.,"
        + "Serial No.,User ID,Reason Code",
      Self.row(2_147_483_640, "92233720368547.75807", "0", code, user),
      Self.row(2_147_483_641, "-92233720368547.75806", "2147483640", code, user),
    ]
    try rows.joined(separator: "\n").appending("\n").write(
      toFile: path, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func row(
    _ entryNo: Int, _ quantity: String, _ appliesTo: String, _ code: String, _ user: String
  ) -> String {
    "\(entryNo),2026-01-26,Output,\(code),\(code),\(code.prefix(10)),\(quantity),\(appliesTo),"
      + "Production,\(code),2147483647,\(code.prefix(10)),\(code)L,\(code)S,\(user),"
      + "\(code.prefix(10))"
  }
}
