import Foundation
import Testing

/// The ledger of a made-up plant, as `make bench` uses it; the same number gives the same bytes.
final class GeneratedLedger {
  /// The folder with its files.
  let path: String
  /// Its files.
  var files: [String] {
    ["item.csv", "capacity.csv", "orders.csv", "lines.csv"].map { "\(path)/\($0)" }
  }

  init(orders: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-browser-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = try #require(BuiltSite.built("storno-bench"), "no generator: build it first")
    let run = try Command.run(program, ["generate", "--orders", "\(orders)", path])
    try #require(run.status == 0, "the generator ended with \(run.status)")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
