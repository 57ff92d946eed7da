import Foundation

/// What `show --format json` prints, as far as these tests look at it.
/// - Source: contract.md section 4.
struct OrderDocument: Decodable {
  struct Figures: Decodable, Equatable {
    var original: String
    var reversed: String
    var unexplained: String
    var net: String
  }

  struct Line: Decodable {
    var orderLine: Int?
    var item: String
    var variant: String
    var original: String
    var reversed: String
    var unexplained: String
    var net: String
    var posted: Figures
  }

  struct Amounts: Decodable {
    var original: String
    var reversed: String
    var net: String
  }

  struct Measure: Decodable {
    var original: String
    var reversed: String
    var net: String
    var posted: Amounts
  }

  struct Operation: Decodable {
    var orderLine: Int?
    var operation: String
    var last: Bool
    var output: Measure?
    var scrap: Measure?
    var setupTime: Measure?
    var runTime: Measure?
    var stopTime: Measure?

    /// The measures that are known, by the name they have in the document.
    var measures: [(name: String, measure: Measure)] {
      [
        ("output", output), ("scrap", scrap), ("setupTime", setupTime), ("runTime", runTime),
        ("stopTime", stopTime),
      ].compactMap { name, measure in measure.map { (name, $0) } }
    }
  }

  struct Entry: Decodable {
    var ref: String
    var kind: String
    var state: String
    var remaining: String?
    var usedElsewhere: String?
  }

  struct Decision: Decodable, Equatable {
    var ref: String
    var decision: String
    var codes: [String]
  }

  struct Finding: Decodable {
    var code: String
    var level: String
    var refs: [String]
  }

  var order: String
  var lines: [Line]
  var operations: [Operation]
  var entries: [Entry]
  var queue: [Decision]
  var findings: [Finding]

  /// Reads a document.
  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(OrderDocument.self, from: Data(bytes))
  }
}
