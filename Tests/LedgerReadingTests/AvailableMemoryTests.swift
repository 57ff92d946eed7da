import Diagnostics
import Foundation
import Testing

@testable import LedgerReading

@Suite("Available memory")
struct AvailableMemoryTests {
  /// The files of a system, and the bytes they leave.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var files: [String: String]
    var bytes: Int?
  }

  private static let machine = "MemTotal: 24000 kB\nMemAvailable:   20000 kB\n"

  static let cases = [
    Case(testDescription: "nothing known", files: [:], bytes: nil),
    Case(testDescription: "a machine", files: ["proc/meminfo": machine], bytes: 20_480_000),
    Case(
      testDescription: "a container that caches files",
      files: [
        "proc/meminfo": machine, "proc/self/cgroup": "0::/pod/job\n",
        "sys/fs/cgroup/pod/job/memory.max": "9000000\n",
        "sys/fs/cgroup/pod/job/memory.current": "5000000\n",
        "sys/fs/cgroup/pod/job/memory.stat": "anon 1000000\ninactive_file 4000000\n",
      ], bytes: 8_000_000),
    Case(
      testDescription: "a group above with less",
      files: [
        "proc/self/cgroup": "0::/pod/job\n", "sys/fs/cgroup/pod/job/memory.max": "max\n",
        "sys/fs/cgroup/pod/memory.max": "7000000\n", "sys/fs/cgroup/pod/memory.current": "1\n",
      ], bytes: 6_999_999),
    Case(
      testDescription: "a group that is full",
      files: [
        "proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "5\n",
        "sys/fs/cgroup/memory.current": "9\n",
      ], bytes: 0),
    Case(
      testDescription: "version 1",
      files: [
        "proc/self/cgroup": "5:cpu:/x\n4:memory:/pod\n",
        "sys/fs/cgroup/memory/pod/memory.limit_in_bytes": "3000\n",
        "sys/fs/cgroup/memory/pod/memory.usage_in_bytes": "1000\n",
      ], bytes: 2000),
    Case(
      testDescription: "a group seen from within",
      files: ["proc/self/cgroup": "0::/../other\n", "sys/fs/cgroup/memory.max": "77\n"],
      bytes: 77),
    Case(
      testDescription: "numbers that are none",
      files: [
        "proc/meminfo": "MemAvailable: lots\n", "proc/self/cgroup": "::\n\n0::/\n",
        "sys/fs/cgroup/memory.max": "99999999999999999999\n",
      ], bytes: nil),
  ]

  @Test(arguments: cases)
  func `is the least that the system's files leave`(given: Case) throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-memory-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in given.files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    #expect(AvailableMemory(root: root.path).bytes == given.bytes)
  }

  @Test func `a ledger that does not fit is refused with both figures`() throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-memory-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let file = root.appendingPathComponent("a.csv")
    try "Entry No.\n".write(to: file, atomically: false, encoding: .utf8)
    // 48 MiB for the program, and 2.2 bytes for each of 10.
    let need = 48 * 1024 * 1024 + 22
    let loaded = InputFiles.load(ledgers: [root.path], queues: [], memory: need)
    #expect(loaded.ledgers.count == 1 && loaded.diagnostics.isEmpty)
    let refused = InputFiles.load(ledgers: [root.path], queues: [], memory: need - 1)
    #expect(refused.ledgers.isEmpty)
    #expect(
      refused.diagnostics.map(\.message) == [
        "reading the ledger needs about 51 MB of memory, and 51 MB are free; "
          + "split the ledger by order, or use a machine with more"
      ])
    #expect(InputFiles.load(ledgers: [root.path], queues: [], memory: nil).ledgers.count == 1)
  }

  @Test func `workbooks need what they unpack to, and no size is too large to say`() {
    let none = MemoryNeed.reading(plain: 0, packed: 0)
    #expect(MemoryNeed.reading(plain: 0, packed: 1_000_000) - none == 12_000_000)
    #expect(MemoryNeed.site(orders: 100_000, entries: 1_000_000) == 310_000_000)
    #expect(MemoryNeed.reading(plain: .max, packed: .max) > .max >> 2)
    #expect(MemoryNeed.site(orders: .max, entries: .max) >= .max >> 2)
  }
}
