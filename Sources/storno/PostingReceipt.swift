import Diagnostics
import NativeLedger
import OutputReversal
import ProductionLedger
import SitePublishing

/// What was posted, and what the ledger was before and after.
struct PostingReceipt {
  /// A state of the ledger.
  struct State {
    /// How many bytes it has.
    let size: Int
    /// Their SHA-256 in lower-case hexadecimal.
    let sha256: String
    fileprivate let digest: IncrementalDigest

    /// The state of a ledger.
    init(_ bytes: [UInt8]) {
      var digest = IncrementalDigest()
      digest.update(bytes)
      self.init(size: bytes.count, digest)
    }

    private init(size: Int, _ digest: IncrementalDigest) {
      self.size = size
      self.digest = digest
      sha256 = String(decoding: digest.finish().hexadecimal, as: UTF8.self)
    }

    /// The state with further lines, which alone are hashed.
    fileprivate func appending(_ lines: [UInt8]) -> State {
      var digest = digest
      digest.update(lines)
      return State(size: size + lines.count, digest)
    }
  }

  private let posting: NativePosting
  private let ledger: String
  private let before: State
  private let after: State
  private let isDryRun: Bool

  /// Creates the receipt of a posting behind `before`.
  init(_ posting: NativePosting, ledger: String, before: State, isDryRun: Bool) {
    self.posting = posting
    self.ledger = ledger
    self.before = before
    self.isDryRun = isDryRun
    after = before.appending(posting.lines)
  }

  /// The receipt in a form, with a line end.
  func text(_ format: ReceiptFormat) -> String {
    switch format {
    case .text: text
    case .json: json
    }
  }

  private var text: String {
    let verb = isDryRun ? "would post" : "posted"
    var lines = posting.posted.map { receipt in
      "\(verb) \(receipt.refs[0]): order \(visible(receipt.order))"
        + (receipt.operation.isEmpty ? "" : ", operation \(visible(receipt.operation))")
        + ", \(receipt.quantity) (queue line \(receipt.line), id \(visible(receipt.reversalID)))"
    }
    lines += posting.known.map {
      "queue line \($0.line) is already posted as \($0.refs.map(visible).joined(separator: ", "))"
    }
    let states = [("before", before), ("after", after)].map {
      "\($0.0) \($0.1.size) bytes, SHA-256 \($0.1.sha256)"
    }
    lines.append(
      posting.lines.isEmpty
        ? "nothing posted; \(visible(ledger)) has \(before.size) bytes, SHA-256 \(before.sha256)"
        : "\(visible(ledger)): \(states.joined(separator: "; "))")
    return lines.joined(separator: "\n") + "\n"
  }

  private var json: String {
    func string(_ text: String) -> String {
      var bytes: [UInt8] = []
      JSONText.append(text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    func object(_ receipt: NativePosting.Receipt) -> String {
      "{\"line\": \(receipt.line), "
        + "\"refs\": [\(receipt.refs.map(string).joined(separator: ", "))], "
        + "\"reversalId\": \(string(receipt.reversalID)), \"order\": \(string(receipt.order)), "
        + "\"operation\": \(string(receipt.operation)), "
        + "\"quantity\": \(string(receipt.quantity.description))}"
    }
    func list(_ receipts: [NativePosting.Receipt]) -> String {
      receipts.isEmpty ? "[]" : "[\n    \(receipts.map(object).joined(separator: ",\n    "))\n  ]"
    }
    func state(_ state: State) -> String {
      "{\"bytes\": \(state.size), \"sha256\": \(string(state.sha256))}"
    }
    return """
      {
        "schema": "storno/receipt/1",
        "dryRun": \(isDryRun),
        "posted": \(list(posting.posted)),
        "alreadyPosted": \(list(posting.known)),
        "rejected": [\(posting.rejected.map { "\($0.number)" }.joined(separator: ", "))],
        "ledger": {"file": \(string(ledger)), "before": \(state(before)), "after": \(state(after))}
      }

      """
  }

  private func visible(_ text: String) -> String { VisibleText.of(text) }
}
