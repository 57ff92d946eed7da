import Foundation
import Testing

@Suite("Shapes of ledgers")
struct ShapeTests {
  /// A shape, and the one that carries as much of the plant in plain English CSV.
  struct Shape: CustomTestStringConvertible {
    var name: String
    var reference: String

    var testDescription: String { name }
  }

  private static let references = ["english-csv", "code-page-csv", "analytics-csv"]
  #if os(Linux)
    private static let libreOffice = [Shape(name: "libreoffice", reference: "english-csv")]
  #else
    /// There `make deps-test` installs no LibreOffice.
    private static let libreOffice: [Shape] = []
  #endif
  private static let shapes =
    [
      "german-csv", "excel-unicode-text", "odata-pages", "json-lines", "openpyxl", "xlsxwriter",
      "xlsxwriter-constant-memory", "configuration-package", "bc2adls", "duckdb", "two-exports",
    ].map { Shape(name: $0, reference: "english-csv") } + libreOffice
    + ["windows-1252", "code-page-850"].map { Shape(name: $0, reference: "code-page-csv") }
    + [Shape(name: "api-analytics", reference: "analytics-csv")]

  // Each is made once, by whichever test asks first.
  private static let english = Result { try ShapedPlant("english-csv") }
  private static let codePage = Result { try ShapedPlant("code-page-csv") }
  private static let analytics = Result { try ShapedPlant("analytics-csv") }

  private func reference(_ name: String) throws -> ShapedPlant {
    switch name {
    case "code-page-csv": try Self.codePage.get()
    case "analytics-csv": try Self.analytics.get()
    default: try Self.english.get()
    }
  }

  @Test(arguments: shapes)
  func `a plant gives the same site in every shape`(_ shape: Shape) throws {
    let reference = try reference(shape.reference)
    try ShapedPlant(shape.name).site.expectSame(as: reference.site, shape.name)
  }

  @Test func `every shape that can be made is compared`() throws {
    let compared = Set(Self.references + Self.shapes.map(\.name) + ["libreoffice"])
    #expect(try Set(ShapedPlant.names()) == compared)
  }

  @Test(arguments: references)
  func `the figures are those that the plant has of itself`(_ name: String) throws {
    let plant = try reference(name)
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(try #require(plant.site.files["audit/manifest.json"])))
    #expect(manifest.totals == plant.expected.totals)
    #expect(manifest.counts.filter { $0.key != "findings" } == plant.expected.counts)
    var lines: [String: [ShapedPlant.Expected.Line]] = [:]
    for document in try documents(plant) {
      lines[document.order] = document.lines.map(ShapedPlant.Expected.Line.init)
    }
    let differing = plant.expected.orders.filter { lines[$0.key] != $0.value }.keys.sorted()
    #expect(differing == [])
    #expect(lines.count == plant.expected.orders.count)
  }

  @Test func `queue lines are decided as the plant meant them`() throws {
    let plant = try reference("english-csv")
    var decisions: [String: OrderDocument.Decision] = [:]
    for decision in try documents(plant).flatMap(\.queue) { decisions[decision.ref] = decision }
    for (index, rejection) in plant.expected.rejections.enumerated() {
      let decision = decisions["Q-\(index + 1)"]
      if rejection.isEmpty {
        #expect(decision?.decision == "accepted", "Q-\(index + 1)")
      } else if rejection != "Q-ORDER-UNKNOWN" {
        // A line that names no order is on no order's page, unless by its Applies-to Entry.
        #expect(decision?.decision == "rejected", "Q-\(index + 1)")
        #expect(decision?.codes.contains(rejection) == true, "Q-\(index + 1): \(rejection)")
      }
    }
  }

  private struct Manifest: Decodable {
    var counts: [String: Int]
    var totals: [String: String]
  }

  private func documents(_ plant: ShapedPlant) throws -> [OrderDocument] {
    try plant.site.paths.filter { $0.hasPrefix("orders/") && $0.hasSuffix(".json") }
      .map { try OrderDocument(plant.site.files[$0] ?? []) }
  }
}

extension ShapedPlant.Expected.Line {
  /// The figures of a line as posted, without the queue.
  init(_ line: OrderDocument.Line) {
    self.init(
      orderLine: line.orderLine, item: line.item, variant: line.variant,
      original: line.posted.original, reversed: line.posted.reversed,
      unexplained: line.posted.unexplained, net: line.posted.net)
  }
}
