import Diagnostics
import FileAccess
import FoundationEssentials
import LedgerReading
import NativeLedger
import ProductionLedger
import SitePublishing

/// The native ledger of a project, locked unless nothing will be written.
struct NativeStore {
  /// Its path as messages name it.
  let path: String
  /// What it holds, or nil when it is not there.
  let bytes: [UInt8]?
  private let file: LockedFile?

  /// Waits for the lock of the ledger and reads it; `isDryRun` reads without.
  init(_ path: String, isDryRun: Bool) throws(Failure) {
    self.path = path
    do throws(FileSystemError) {
      let file = isDryRun ? nil : try LockedFile(path)
      bytes = try file?.bytes() ?? nil
      self.file = file
    } catch {
      throw Failure(.nativeFailure(error, path))
    }
  }

  private init(path: String, bytes: [UInt8]?) {
    (self.path, self.bytes, file) = (path, bytes, nil)
  }

  /// Opens the ledger of a project.
  static func open(_ options: NativeOptions, of project: Project) throws(Failure) -> NativeStore {
    let path = options.ledger ?? project.path(Project.nativeLedger)
    guard options.dryRun else { return try NativeStore(path, isDryRun: false) }
    let isThere = FileManager.default.fileExists(atPath: path)
    return NativeStore(path: path, bytes: isThere ? try Project.bytes(of: path) : nil)
  }

  /// The ledger as a file to be read, or nil when it is not there.
  var input: InputFile? { bytes.map { InputFile(file: path, bytes: $0) } }

  /// Appends lines, so that the ledger is on the device with them or stays as it was.
  func append(_ lines: [UInt8]) throws(Failure) {
    guard let file else { return }
    do throws(FileSystemError) {
      try file.replace(with: [bytes ?? [], lines])
    } catch {
      throw Failure(.nativeFailure(error, path))
    }
  }
}

extension Recording {
  /// What a run records: the user, and the time by `SOURCE_DATE_EPOCH` or the clock.
  static func now(_ options: NativeOptions) -> Recording {
    let stated = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return Recording(
      user: options.user ?? SystemUser.name,
      secondsSince1970: stated ?? Int(Date().timeIntervalSince1970))
  }
}

extension Diagnostic {
  fileprivate static func nativeFailure(_ error: FileSystemError, _ ledger: String) -> Diagnostic {
    let isReading = [.open, .list, .read, .stamp].contains(error.call)
    return Diagnostic(
      .error, isReading ? .fRead : .fWrite, at: nil,
      "cannot \(error.call.verb) '\(VisibleText.of(error.path))' for "
        + "'\(VisibleText.of(ledger))'; \(error.reason)")
  }
}
