import FileAccess
import Foundation
import SitePublishing
import Testing

@Suite("The folder of checkpoints")
struct CheckpointFolderTests {
  private static let checkpoints = ["item.1", "item.2", "capacity.2"].compactMap { name in
    let text = Checkpoint(
      origin: "example.com/plant/item", size: name.utf8.count,
      root: ContentDigest(of: Array(name.utf8))
    ).text
    return PastCheckpoint(name: name, bytes: Array(text.utf8))
  }

  /// A folder that has the first checkpoint, while the others are added on a system with faults.
  private func add(
    _ plan: FaultScript.Plan
  ) throws -> (folder: TemporaryFolder, script: FaultScript, hasFailed: Bool) {
    let folder = try TemporaryFolder()
    try CheckpointFolder(folder.path + "/Site/kept").add(Array(Self.checkpoints[..<1]))
    let script = FaultScript(plan)
    do {
      try CheckpointFolder(folder.path + "/Site/kept", fileSystem: script.fileSystem)
        .add(Array(Self.checkpoints[1...]))
      return (folder, script, false)
    } catch {
      return (folder, script, true)
    }
  }

  private func text(_ checkpoint: PastCheckpoint) -> String {
    String(decoding: checkpoint.bytes, as: UTF8.self)
  }

  /// The names in the folder, each of which must be that of a whole checkpoint, or hidden.
  private func names(_ folder: TemporaryFolder) throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Site/kept")
    for checkpoint in Self.checkpoints where names.contains(checkpoint.name) {
      #expect(try folder.text(of: "Site/kept/\(checkpoint.name)") == text(checkpoint))
    }
    return Set(names)
  }

  @Test func `whichever call fails, a checkpoint is there whole or not, and can be added again`()
    throws
  {
    let all = Set(Self.checkpoints.map(\.name))
    #expect(all.count == 3)
    let (whole, counting, hasFailed) = try add(.none)
    #expect(!hasFailed)
    #expect(try names(whole) == all)
    #expect(counting.made.count > 10)
    for number in counting.made.indices {
      for plan in [FaultScript.Plan.one(number, code: EIO), .from(number)] {
        let (folder, _, failed) = try add(plan)
        let present = try names(folder)
        #expect(present.contains(Self.checkpoints[0].name), "call \(number)")
        #expect(failed || present == all, "call \(number)")
        let missing = Self.checkpoints.filter { !present.contains($0.name) }
        try CheckpointFolder(folder.path + "/Site/kept").add(missing)
        #expect(try names(folder) == all, "call \(number)")
      }
    }
  }

  @Test func `a name that is taken is not overwritten`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "kept/item.1")
    #expect(throws: FileSystemError.self) {
      try CheckpointFolder(folder.path + "/kept").add(Self.checkpoints)
    }
    #expect(try folder.text(of: "kept/item.1") == "mine")
  }
}
