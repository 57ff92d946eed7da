import Foundation
import Testing

/// The example of each built-in profile, read as a user would: a project with a `site.yml`.
@Suite("Profiles")
struct ProfileTests {
  /// A figure worked out by hand: of an item, of a measure of an operation, or what remains.
  struct Figure: CustomTestStringConvertible, Sendable {
    var profile: String
    var order: String
    var of: String
    var amounts: [String]

    var testDescription: String { "\(profile) \(order) \(of)" }
  }

  private static let profiles = ProjectFolder.fixtures(in: "profiles")

  /// The lines of every `expected.csv`.
  private static let figures: [Figure] = profiles.flatMap { profile in
    let file = ProjectFolder.fixture("profiles/\(profile)/expected.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Figure(profile: profile, order: fields[0], of: fields[1], amounts: Array(fields[2...]))
    }
  }

  @Test func `every built-in profile has an example`() {
    #expect(
      Self.profiles == [
        "bc2adls", "business-central", "erpnext", "odoo", "sap-afru", "sap-matdoc",
      ])
    #expect(Set(Self.figures.map(\.profile)) == Set(Self.profiles))
  }

  @Test(arguments: figures)
  func `the figures of a foreign export are those worked out by hand`(figure: Figure) throws {
    let folder = ProjectFolder.fixture("profiles/\(figure.profile)").path
    let output = try Program(in: folder).run(["show", figure.order, "--format", "json"])
    #expect(output.status == 0, "\(output.error)")
    let order = try OrderDocument(output.standardOutput)
    #expect(Self.amounts(of: figure.of, in: order) == [figure.amounts])
  }

  @Test(arguments: profiles)
  func `an example has no finding that says its links are wrong`(profile: String) throws {
    for order in Set(Self.figures.filter { $0.profile == profile }.map(\.order)) {
      let output = try Program(in: ProjectFolder.fixture("profiles/\(profile)").path)
        .run(["show", order, "--format", "json"])
      let found = try OrderDocument(output.standardOutput).findings.map(\.code)
      #expect(Set(found).isDisjoint(with: ["A1", "A2", "A3", "A5", "A13"]), "\(order): \(found)")
    }
  }

  /// The amounts that an order has under a name; one row when the name is told.
  private static func amounts(of name: String, in order: OrderDocument) -> [[String]] {
    let items = order.lines.filter { "item \($0.item)" == name }
      .map { [$0.original, $0.reversed, $0.unexplained, $0.net] }
    let measures = order.operations.flatMap { operation in
      operation.measures.filter { "\(operation.operation) \($0.name)" == name }
        .map { [$0.measure.original, $0.measure.reversed, "", $0.measure.net] }
    }
    let remaining = order.entries.filter { "remaining \($0.ref)" == name }
      .map { [$0.remaining ?? "", "", "", ""] }
    return items + measures + remaining
  }
}
