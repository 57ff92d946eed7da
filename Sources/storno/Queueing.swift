import Diagnostics
import FoundationEssentials
import LedgerReading
import OutputReversal
import ProductionLedger
import SiteSettings

/// The making of queue lines: filled from entries, judged with the whole queue, then written.
struct Queueing {
  private let project: Project
  private let request: ReversalRequest
  private let output: String?
  private let isTrial: Bool
  /// The lines that were filled, by their numbers in the queue.
  private(set) var drafts: [(number: Int, draft: ReversalDraft)] = []

  init(_ project: Project, _ request: ReversalRequest, output: String?, isTrial: Bool) {
    self.project = project
    self.request = request
    self.output = output
    self.isTrial = isTrial
  }

  /// Appends lines that take back entries, and returns the reading with them in the queue.
  ///
  /// One entry that cannot be taken back, or one line that is refused, and nothing is written.
  mutating func append(_ references: [String]) throws(Failure) -> Project.Reading {
    var inputs = try project.load()
    let reading = try project.read(inputs)
    if references.isEmpty { return reading }
    var file = try QueueFile(try path(inputs.settings))
    let first = file.lineCount
    let filled = try drafts(of: references, in: reading.posted)
    for draft in filled { file.append(draft) }
    inputs.queues = file.placed(in: inputs.queues)
    let judged = try project.read(inputs)
    let isNew = { (decision: QueueDecision) in
      decision.line.start.file == file.path && Int(decision.line.place.line) > first
    }
    let added = judged.posted.decisions.filter(isNew)
    let refused = added.filter { !$0.isAccepted }
    guard refused.isEmpty, added.count == references.count else {
      throw Failure(
        Problems(refused.flatMap(\.diagnostics) + [.nothingQueued], in: inputs.files))
    }
    if !isTrial { try file.write() }
    drafts = zip(added, filled).map { ($0.number, $1) }
    return judged
  }

  /// Fills the lines; tells every entry that cannot be taken back.
  private mutating func drafts(
    of references: [String], in posted: PostedLedger
  ) throws(Failure) -> [ReversalDraft] {
    let drafting = ReversalDrafting(posted, request)
    var ids = ReversalIDSeries(posted.ledger)
    var filled: [ReversalDraft] = []
    var refusals: [Diagnostic] = []
    for reference in references {
      do throws(ReversalRefusal) {
        var draft = try drafting.draft(of: reference)
        draft[.reversalID] = ids.next(for: draft)
        filled.append(draft)
      } catch {
        refusals.append(error.diagnostic)
      }
    }
    guard refusals.isEmpty else { throw Failure(Problems(refusals)) }
    return filled
  }

  /// Where the lines go: the file that was named, else one of a fixed name in the queue.
  ///
  /// It must be read with the queue, or the lines would be lost on the next command.
  private func path(_ settings: SiteSettings) throws(Failure) -> String {
    let places = project.queuePlaces(settings)
    let isFolder = { (path: String) in
      var isFolder = false
      return path == project.path(Project.queueFolder)
        || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
    func isRead(_ path: String) -> Bool {
      places.contains { place in
        place == path
          || isFolder(place) && path.hasPrefix(place + "/")
            && !path.dropFirst(place.count + 1).contains("/")
      }
    }
    let folder = places.first(where: isFolder).map { "\($0)/\(QueueFile.name)" }
    let path = output ?? places.first { $0.hasSuffix(".jsonl") } ?? folder
    guard let path, path.hasSuffix(".jsonl"), isRead(path) else {
      throw Failure(.notInQueue(output, places))
    }
    return path
  }
}

extension Diagnostic {
  fileprivate static let nothingQueued = Diagnostic(
    .error, .pReference, at: nil, "the lines above were not queued; each must be accepted")

  fileprivate static func notInQueue(_ path: String?, _ places: [String]) -> Diagnostic {
    let queue = places.map { "'\(VisibleText.of($0))'" }.joined(separator: ", ")
    let hint = "reversals are written as JSON Lines; name a file.jsonl that is read with the queue"
    let what = path.map { "'\(VisibleText.of($0))' is no such file" } ?? "there is none"
    return Diagnostic(.error, .fWrite, at: nil, "\(hint), of \(queue); \(what)")
  }
}
