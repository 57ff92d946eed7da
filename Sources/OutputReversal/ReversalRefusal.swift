package import Diagnostics
import ProductionLedger

/// Why no reversal can be filled from what was named.
package enum ReversalRefusal: Error, Hashable, Sendable {
  /// It is no reference to an entry.
  case notAReference(String)
  /// The ledger has no such entry.
  case unknown(String)
  /// It is a queue line, which is not posted.
  case queued(String)
  /// It takes something back itself.
  case isReversal(String)
  /// It is of no production order, or no output at all.
  case noOutput(String)
  /// It put out nothing that could be taken back.
  case nothingPosted(String)
  /// Nothing of it is left.
  case nothingLeft(String, of: String)
  /// A capacity entry that another one has reversed.
  case reversed(String, by: String)
  /// A capacity entry of the last operation that put out the product.
  case productEntry(String, output: String, item: String?)
  /// More is asked for than is left.
  case tooMuch(String, asked: String, left: String)
  /// A part is asked for of an entry without output.
  case noPart(String)
  /// The quantity is no whole number of the unit in which the line must be written.
  case unit(String, quantity: String, unit: String)

  /// What is said of it.
  package var diagnostic: Diagnostic { Diagnostic(.error, .pReference, at: nil, message) }

  private var message: String {
    switch self {
    case .notAReference(let name):
      "'\(VisibleText.of(name))' names no entry; write I-1 for an item ledger entry, "
        + "C-1 for a capacity ledger entry"
    case .unknown(let name):
      "there is no entry \(VisibleText.of(name)) in the ledger"
    case .queued(let name):
      "\(VisibleText.of(name)) is queued, not posted; take its line out of the queue instead"
    case .isReversal(let name):
      "\(name) takes something back itself; a reversal is not reversed, post new output instead"
    case .noOutput(let name):
      "\(name) is no output of a production order; only output is taken back here"
    case .nothingPosted(let name):
      "\(name) has neither output nor scrap nor time above zero; there is nothing to take back"
    case .nothingLeft(let name, let quantity):
      "nothing of \(name) can be taken back any more; it put out \(quantity)"
    case .reversed(let name, let other):
      "\(name) was reversed by \(other) already"
    case .productEntry(let name, let output, let item):
      "\(name) put out \(output) at the last operation; "
        + (item.map { "reverse \($0) instead, which takes its times back too" }
          ?? "reverse its item ledger entry instead, which this ledger does not have")
    case .tooMuch(let name, let asked, let left):
      "\(asked) of \(name) cannot be taken back; \(left) is left"
    case .noPart(let name):
      "\(name) has no output of which a part could be taken back; leave the quantity out"
    case .unit(let name, let quantity, let unit):
      "\(quantity) of \(name) is no exact number of \(VisibleText.of(unit)); name a quantity that is"
    }
  }
}
