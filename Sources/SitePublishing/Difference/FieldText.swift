import Diagnostics
import OutputReversal
import ProductionLedger

/// The fields of a posted entry, in English by their names in `entries.jsonl`; see `MessageText`.
///
/// - Source: `CanonicalRows` writes them.
enum FieldText: String, MessageText {
  /// What the keys of its names begin with.
  static let family = "field"

  case ledger, entryNo, posting, replaces, postingDate, entryType, documentNo, orderNo, orderLineNo
  case itemNo, variantCode, locationCode, quantity, appliesToEntry, lotNo, serialNo, itemRegisterNo
  case operationNo, no, workCenterNo, outputQuantity, scrapQuantity, setupTime, runTime, stopTime
  case reversedEntryNo

  /// A value of the field as sentences tell it; nil is a blank one.
  func value(_ text: String?) -> Message.Value {
    guard let text else { return .part(ChangeText.blank) }
    switch self {
    case .postingDate: return PostingDate(text).map { .day($0) } ?? .text(text)
    case .entryType: return LedgerText(rawValue: text).map { .part($0) } ?? .text(text)
    case .quantity, .outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime:
      return .figure(text)
    default: return .text(text)
    }
  }
}
