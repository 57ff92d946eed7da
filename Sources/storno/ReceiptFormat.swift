import ArgumentParser

/// The form of a receipt.
enum ReceiptFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
