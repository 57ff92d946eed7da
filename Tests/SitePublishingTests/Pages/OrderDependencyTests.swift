import OrderReport
import OutputReversal
import ProductionLedger
import SiteSettings
import Testing

@testable import SitePublishing

@Suite("What the page of an order depends on")
struct OrderDependencyTests {
  /// A1 with a reversal of its own, B2 with one entry, and capacity of both.
  private static var sample: SiteSample {
    SiteSample(
      items: [
        "1,2025-01-10,A1,10000,1000,50,,L1,ANNA", "2,2025-01-11,A1,10000,1000,-5,1,L1,BERT",
        "3,2025-01-12,B2,10000,2000,7,,,ANNA",
      ],
      capacities: ["1,2025-01-10,A1,10000,10,50,100", "2,2025-01-12,B2,10000,10,7,9"],
      lines: ["A1,10000,1000,60,PCS,1", "B2,10000,2000,7,PCS,1"])
  }

  /// A change of the sample, and which of A1 and B2 it bears on.
  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var touches: Set<String>
    var change: @Sendable (inout SiteSample) -> Void
  }

  static let changes = [
    Change(testDescription: "nothing", touches: []) { _ in },
    Change(testDescription: "an entry of B2 at the end", touches: ["B2"]) {
      $0.items.append("4,2025-01-13,B2,10000,2000,1,,,ANNA")
    },
    Change(
      testDescription: "an entry of B2 at the front, which moves all lines", touches: ["A1", "B2"]
    ) { $0.items.insert("4,2025-01-13,B2,10000,2000,1,,,ANNA", at: 0) },
    Change(testDescription: "a quantity", touches: ["A1"]) {
      $0.items[1] = "2,2025-01-11,A1,10000,1000,-6,1,L1,BERT"
    },
    Change(testDescription: "a user", touches: ["A1"]) {
      $0.items[1] = "2,2025-01-11,A1,10000,1000,-5,1,L1,CARL"
    },
    Change(testDescription: "a time", touches: ["B2"]) {
      $0.capacities[1] = "2,2025-01-12,B2,10000,10,7,8"
    },
    Change(testDescription: "an order line", touches: ["B2"]) {
      $0.lines[1] = "B2,10000,2000,8,PCS,1"
    },
    Change(testDescription: "a further order", touches: []) {
      $0.items.append("4,2025-01-13,C3,10000,2000,1,,,ANNA")
    },
    Change(
      testDescription: "a register that tells who posted B2's capacity", touches: ["A1", "B2"]
    ) {
      $0.files.append(
        (
          "registers.csv",
          "No.,From Entry No.,To Entry No.,From Capacity Entry No.,To Capacity Entry No.,User ID,"
            + "Creation Date\n1,3,3,2,2,DORA,2025-01-14\n"
        ))
    },
    Change(testDescription: "a setting of what is shown of files", touches: ["A1", "B2"]) {
      $0.settings.sources = .files
    },
    Change(testDescription: "initials", touches: ["A1", "B2"]) { $0.settings.users = .initials },
  ]

  private func digests(_ sample: SiteSample) async throws -> [String: ContentDigest?] {
    let site = try await sample.site()
    let orders = site.posted.ledger.orders.numbers
    return Dictionary(
      uniqueKeysWithValues: orders.enumerated().map { position, number in
        (site.context.symbols.text(number), OrderDependencies(site: site).digest(of: position))
      })
  }

  @Test(arguments: changes)
  func `changes with it alone`(change: Change) async throws {
    let before = try await digests(Self.sample)
    var sample = Self.sample
    change.change(&sample)
    let after = try await digests(sample)
    for order in ["A1", "B2"] {
      let (old, new) = (try #require(before[order]), try #require(after[order]))
      #expect(old != nil && new != nil)
      #expect((old != new) == change.touches.contains(order), "\(order)")
    }
  }

  /// A ledger in which the pages of some orders depend on rows that are not theirs.
  static let ties: [Change] = [
    Change(testDescription: "a queue line", touches: ["A1"]) {
      $0.queue = ["2025-01-14,A1,1000,10,-1,-1,1,"]
    },
    Change(testDescription: "a refused queue line", touches: ["B2"]) {
      $0.queue = ["2025-01-14,B2,9999,10,-1,-1,,"]
    },
    Change(testDescription: "a link to another order", touches: ["A1", "B2"]) {
      $0.items.append("4,2025-01-14,B2,10000,2000,-1,1,,ANNA")
    },
    Change(testDescription: "a link that leads nowhere", touches: ["B2"]) {
      $0.items.append("4,2025-01-14,B2,10000,2000,-1,99,,ANNA")
    },
  ]

  @Test(arguments: ties)
  func `is not told where other rows have a part in it`(tie: Change) async throws {
    var sample = Self.sample
    tie.change(&sample)
    let digests = try await digests(sample)
    for order in ["A1", "B2"] {
      #expect((try #require(digests[order]) == nil) == tie.touches.contains(order), "\(order)")
    }
  }

  @Test func `is told by the text of an entry number, not by its rank`() async throws {
    var sample = Self.sample
    sample.numbersEntriesByText = true
    sample.capacities = []
    let before = try await digests(sample)
    sample.items.append("0A,2025-01-13,C3,10000,2000,1,,,ANNA")
    let after = try await digests(sample)
    #expect(try #require(before["A1"]) == #require(after["A1"]))
    sample.items[0] = "1A,2025-01-10,A1,10000,1000,50,,L1,ANNA"
    sample.items[1] = "2,2025-01-11,A1,10000,1000,-5,1A,L1,BERT"
    #expect(try await digests(sample)["A1"] != after["A1"])
  }
}
