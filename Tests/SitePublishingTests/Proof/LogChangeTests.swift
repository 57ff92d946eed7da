import OutputReversal
import ProductionLedger
import SitePublishing
import Testing

/// What a checkpoint tells of a ledger that was exported again.
@Suite("Changes since a checkpoint")
struct LogChangeTests {
  private static let header = "entry,date,order,line,item,quantity,applies-to,lot,user"
  private static let rows = (1...6).map { "\($0 * 2),2025-01-1\($0),RPO1,1,X,\($0)0,,," }

  private static func log(_ rows: [String]) async throws -> LedgerLog {
    let posted = try SiteSample(items: rows).posted()
    return await LedgerLog(.item, of: posted.ledger, origin: "example.com/plant")
  }

  /// A later export, and what is to be said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var edit: @Sendable (inout [String]) -> Void
    var changes: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "nothing", edit: { _ in }, changes: []),
    Case(name: "another order of rows", edit: { $0.reverse() }, changes: []),
    Case(name: "added", edit: { $0.append("13,2025-02-01,RPO1,1,X,5,,,") }, changes: []),
    Case(
      name: "altered", edit: { $0[2] = $0[2].replacing("30", with: "31") },
      changes: ["I-6 is not what it was"]),
    Case(
      name: "backdated", edit: { $0[3] = $0[3].replacing("01-14", with: "01-04") },
      changes: ["I-8 is not what it was"]),
    Case(name: "deleted", edit: { $0.remove(at: 1) }, changes: ["I-4 is gone from the ledger"]),
    Case(
      name: "renumbered", edit: { $0[5] = "20" + $0[5].dropFirst(2) },
      changes: ["I-12 is gone from the ledger"]),
    Case(
      name: "inserted", edit: { $0.append("5,2025-01-12,RPO1,1,X,1,,,") },
      changes: ["I-5 was inserted late"]),
    Case(
      name: "inserted and altered",
      edit: {
        $0.append("5,2025-01-12,RPO1,1,X,1,,,")
        $0[0] = $0[0].replacing("10,", with: "11,")
      }, changes: ["I-2 is not what it was"]),
  ])
  func `a change is named by its entry`(change: Case) async throws {
    let older = try await Self.log(Self.rows).tellingCheckpoint
    var rows = Self.rows
    change.edit(&rows)
    let found = try await Self.log(rows).changes(since: older)
    #expect(found.map { $0.sentence(.item) } == change.changes)
    #expect(found.allSatisfy(\.isHarmless) == change.changes.allSatisfy { $0.contains("late") })
  }

  @Test func `a checkpoint without further lines still tells that its log is the beginning`()
    async throws
  {
    let older = try await Self.log(Self.rows).checkpoint
    let grown = try await Self.log(Self.rows + ["13,2025-02-01,RPO1,1,X,5,,,"])
    #expect(grown.changes(since: older) == [])
    let altered = try await Self.log(["2,2025-01-10,RPO1,1,X,11,,,"] + Self.rows.dropFirst())
    #expect(altered.changes(since: older) == [.beginsOtherwise(6)])
    let shrunk = try await Self.log(Array(Self.rows.prefix(4)))
    #expect(shrunk.changes(since: older) == [.shrunk(from: 6, to: 4)])
  }

  @Test func `a checkpoint is read as it is written`() async throws {
    let checkpoint = try await Self.log(Self.rows).tellingCheckpoint
    #expect(Checkpoint(checkpoint.text) == checkpoint)
    #expect(checkpoint.extensions.first == "entries 2,4,6,8,10,12")
    for text in ["", "a\n1\n", "a\n01\n\(checkpoint.root.base64)\n", "a\n-1\nx\n"] {
      #expect(Checkpoint(text) == nil, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["1", "1-2", "1-57,59-103", "5,7,9-10"])
  func `ranges of numbers are read as they are written`(text: String) throws {
    #expect(try #require(NumberRanges(text)).description == text)
  }

  @Test(arguments: ["", "0", "-1", "2-1", "1-1", "1,2", "3,1", "1-", "a", "1-99999999999"])
  func `what are no ranges is refused`(text: String) {
    #expect(NumberRanges(text) == nil)
  }
}
