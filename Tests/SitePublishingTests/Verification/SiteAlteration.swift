import Foundation

/// A random change of a published site, and the paths of which one must be named for it.
struct SiteAlteration {
  let description: String
  let named: Set<String>

  /// Changes one thing of the site in a folder.
  ///
  /// `files` are its files but the list of checksums, sorted.
  init(
    of site: String, _ files: [String], using random: inout SeededGenerator
  ) throws {
    let path = files[Int.random(in: files.indices, using: &random)]
    let other = files[Int.random(in: files.indices, using: &random)]
    let manager = FileManager.default
    func bytes(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: "\(site)/\(path)")))
    }
    func write(_ bytes: [UInt8], _ path: String) throws {
      try Data(bytes).write(to: URL(filePath: "\(site)/\(path)"))
    }
    var content = try bytes(path)
    switch random.next() % 10 {
    case 0:
      let index = Int.random(in: content.indices, using: &random)
      content[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
      try write(content, path)
      self.init("a bit of byte \(index) of \(path)", [path])
    case 1:
      try manager.removeItem(atPath: "\(site)/\(path)")
      self.init("\(path) deleted", [path])
    case 2:
      try write(Array("new".utf8), "\(path).new")
      self.init("\(path).new added", ["\(path).new"])
    case 3:
      try manager.moveItem(atPath: "\(site)/\(path)", toPath: "\(site)/\(path)x")
      self.init("\(path) renamed", [path])
    case 4 where try bytes(other) != content:
      try write(try bytes(other), path)
      try write(content, other)
      self.init("\(path) and \(other) swapped", [path])
    case 5:
      try write(Array(content.dropLast(Int.random(in: 1...content.count, using: &random))), path)
      self.init("\(path) cut", [path])
    case 6:
      try write(content + [UInt8.random(in: 0...255, using: &random)], path)
      self.init("\(path) longer", [path])
    case 7:
      try write(content, "../moved")
      try manager.removeItem(atPath: "\(site)/\(path)")
      try manager.createSymbolicLink(
        atPath: "\(site)/\(path)", withDestinationPath: "\(site)/../moved")
      self.init("\(path) is a link to equal bytes", [path])
    case 8:
      var sums = try bytes("SHA256SUMS")
      let index = Int.random(in: sums.indices, using: &random)
      sums[index] ^= 1
      try write(sums, "SHA256SUMS")
      // A digit of a checksum is blamed on its file, a letter of a path on both paths.
      self.init("byte \(index) of SHA256SUMS", ["SHA256SUMS"] + files)
    default:
      let log = ["item", "capacity"][Int(random.next() % 2)]
      let entries = "audit/\(log)/entries.jsonl"
      var lines = try bytes(entries).split(separator: 10).map { Array($0) }
      lines.remove(at: Int.random(in: lines.indices, using: &random))
      try write(lines.flatMap { $0 + [10] }, entries)
      try Self.writeSums(of: site, files)
      self.init(
        "an entry of \(entries) less, and the sums as they should be", ["audit/\(log)/checkpoint"])
    }
  }

  private init(_ description: String, _ named: some Sequence<String>) {
    self.description = description
    self.named = Set(named)
  }

  /// Writes the list of checksums anew, as somebody would who changes a file on purpose.
  static func writeSums(of site: String, _ files: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--"] + files
    process.currentDirectoryURL = URL(filePath: site)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try text.write(to: URL(filePath: "\(site)/SHA256SUMS"))
  }
}
