import Diagnostics
import FileAccess
import FoundationEssentials
import LedgerReading
import OutputReversal
import ProductionLedger

/// The file of the queue to which reversals are appended: JSON Lines of our own.
struct QueueFile {
  /// Its name in a folder of the queue.
  static let name = "reversals.jsonl"

  /// Its path as messages name it.
  let path: String
  /// What stands in it, or is to.
  private(set) var bytes: [UInt8]
  /// What stood in it when it was read.
  private let standing: [UInt8]
  /// How many lines stand in it.
  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  /// Reads the file; one that is not there is empty.
  init(_ path: String) throws(Failure) {
    self.path = path
    standing = FileManager.default.fileExists(atPath: path) ? try Project.bytes(of: path) : []
    bytes = standing
    guard bytes.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") else {
      throw Failure(.unfinishedQueue(path, line: lineCount + 1))
    }
  }

  /// Appends a line.
  mutating func append(_ draft: ReversalDraft) { draft.appendJSON(to: &bytes) }

  /// Writes the file, durably, in place of the one that was read.
  ///
  /// - Throws: F-WRITE, also where somebody else has changed it meanwhile.
  func write() throws(Failure) {
    do throws(FileSystemError) {
      let file = try LockedFile(path)
      if try file.bytes() ?? [] == standing { return try file.replace(with: [bytes]) }
    } catch {
      throw Failure(.notWritten("'\(path)'", error.reason))
    }
    throw Failure(.changedMeanwhile(path))
  }

  /// The queue with this file as it is now.
  ///
  /// A file that is new comes where the order of names in its folder puts it.
  func placed(in queues: [InputFile]) -> [InputFile] {
    var queues = queues
    if let index = queues.firstIndex(where: { $0.file == path }) {
      queues[index].bytes = bytes
      return queues
    }
    let file = InputFile(file: path, bytes: bytes)
    let folder = path.dropLast(path.split(separator: "/").last?.count ?? 0)
    let later = queues.firstIndex {
      $0.file.hasPrefix(folder) && path.utf8.lexicographicallyPrecedes($0.file.utf8)
    }
    queues.insert(file, at: later ?? queues.endIndex)
    return queues
  }
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fWrite, at: nil,
      "'\(VisibleText.of(path))' was changed by somebody else meanwhile; do it again")
  }

  fileprivate static func unfinishedQueue(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, .eTruncated, at: InputLocation(file: path, line: line, column: 1),
      "the last line has no line end and may be cut; end it or take it away")
  }
}
