import OutputReversal

/// An order as the JSON of a site tells it, as far as sites are compared by it.
///
/// - Source: contract.md section 4, schema `storno/order/1`.
struct PublishedOrder: Decodable, Sendable {
  /// Figures of a line, or of output by an operation; nil where they were not exported.
  struct Figures: Decodable, Hashable, Sendable {
    let original: String
    let reversed: String
    let unexplained: String?
    let net: String
  }

  struct Line: Decodable, Sendable {
    let orderLine: Int?
    let item: String
    let variant: String
    let original: String
    let reversed: String
    let unexplained: String
    let net: String
    let posted: Figures
  }

  /// What a measure counts after the queue and before it.
  struct Measure: Decodable, Sendable {
    let original: String
    let reversed: String
    let net: String
    let posted: Figures
  }

  struct Operation: Decodable, Sendable {
    let orderLine: Int?
    let operation: String
    let output: Measure?
    let scrap: Measure?
    let setupTime: Measure?
    let runTime: Measure?
    let stopTime: Measure?

    /// The measures in the order of the ERP's pages.
    var measures: [(OutputReversal.Measure, PublishedOrder.Measure?)] {
      [
        (.output, output), (.scrap, scrap), (.setupTime, setupTime), (.runTime, runTime),
        (.stopTime, stopTime),
      ]
    }
  }

  struct Entry: Decodable, Sendable {
    let ref: String
    let state: String
    let postingDate: String
    let kind: String
    let operation: String?
    let item: String?
    let quantity: String?
    let reverses: String?
  }

  struct QueueLine: Decodable, Sendable {
    let ref: String
    let decision: String
    let codes: [String]
  }

  struct Finding: Decodable, Sendable {
    let code: String
    let refs: [String]
    let message: String
  }

  let schema: String
  let order: String
  let lines: [Line]
  let operations: [Operation]
  let entries: [Entry]
  let queue: [QueueLine]
  let findings: [Finding]
}
