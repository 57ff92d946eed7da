extension Code {
  /// Decisions on a queue line that come from the entry it applies to.
  static let queueTargetExplanations: [Code: CodeExplanation] = [
    .qAppliesMissing: CodeExplanation(
      "Original not named", level: .rejection,
      meaning: """
        The last operation's output can be reversed only against a certain entry, and the line \
        names none. Taking one by guess could reverse the wrong posting.
        """,
      remedy: "Enter the number of the output entry in Applies-to Entry.",
      source: "rule R27"),
    .qAppliesFound: CodeExplanation(
      "Original found by lot or serial", level: .warning,
      meaning: """
        The line names no original, but exactly one output entry of the same lot or serial \
        number can take it. The ERP would choose it too.
        """,
      remedy: "Check that it is the entry you mean.",
      source: "rule R27"),
    .qAppliesUnknown: CodeExplanation(
      "Original not in the ledger", level: .rejection,
      meaning: "No item entry has the number in Applies-to Entry.",
      remedy: """
        Correct the number. Item entries and capacity entries have separate numbers; it must be \
        an item entry.
        """,
      source: "rule R28"),
    .qAppliesIgnored: CodeExplanation(
      "Original not used here", level: .warning,
      meaning: """
        Only output of the last operation is linked to an item entry. The number in Applies-to \
        Entry changes nothing on this line.
        """,
      remedy: "Nothing needs to be done, unless another operation was meant.",
      source: "rule R33"),
    .qTargetType: CodeExplanation(
      "Original is no output", level: .rejection,
      meaning: "The entry in Applies-to Entry is of another type, such as a sale or consumption.",
      remedy: "Name an entry of type Output.",
      source: "rule R29"),
    .qTargetNegative: CodeExplanation(
      "Original is itself a reversal", level: .rejection,
      meaning: """
        The entry in Applies-to Entry has no positive quantity. A reversal cannot be reversed.
        """,
      remedy: "Post the output again as a new positive entry.",
      source: "rule R29"),
    .qTargetOrder: CodeExplanation(
      "Original of another order", level: .rejection,
      meaning: "The entry in Applies-to Entry belongs to another production order.",
      remedy: "Correct the entry number or the order number.",
      source: "rule R30"),
    .qTargetLine: CodeExplanation(
      "Original of another order line", level: .rejection,
      meaning: "The entry in Applies-to Entry belongs to another line of the order.",
      remedy: "Correct the entry number or the order line number.",
      source: "rule R30"),
    .qTargetItem: CodeExplanation(
      "Original of another item", level: .rejection,
      meaning: "The entry in Applies-to Entry is of another item.",
      remedy: "Correct the entry number or the item number.",
      source: "rule R30"),
    .qTargetVariant: CodeExplanation(
      "Original of another variant", level: .rejection,
      meaning: "The entry in Applies-to Entry is of another variant of the item.",
      remedy: "Correct the entry number or the variant code.",
      source: "rule R30"),
    .qTargetLocation: CodeExplanation(
      "Original at another location", level: .rejection,
      meaning: "The entry in Applies-to Entry was posted at another location.",
      remedy: "Correct the entry number or the location code.",
      source: "rule R30"),
    .qTargetLot: CodeExplanation(
      "Original of another lot", level: .rejection,
      meaning: "The entry in Applies-to Entry has another lot number.",
      remedy: "Correct the entry number or the lot number.",
      source: "rule R30"),
    .qTargetSerial: CodeExplanation(
      "Original of another serial number", level: .rejection,
      meaning: "The entry in Applies-to Entry has another serial number.",
      remedy: "Correct the entry number or the serial number.",
      source: "rule R30"),
    .qRemaining: CodeExplanation(
      "More than remains", level: .rejection,
      meaning: """
        The quantity is larger than what is left of the original after earlier reversals, other \
        uses and earlier queue lines. The message gives each amount.
        """,
      remedy: """
        Reverse at most what remains. What was sold or consumed must be returned in the ERP \
        first.
        """,
      source: "rule R31"),
    .qReserved: CodeExplanation(
      "Original is reserved", level: .rejection,
      meaning: """
        The original is reserved for a demand, such as a sales order. The ERP does not post \
        against reserved stock.
        """,
      remedy: "Cancel the reservation in the ERP first.",
      source: "rule R40"),
    .qCorrection: CodeExplanation(
      "Original is a correction", level: .rejection,
      meaning: "The original is marked as a correction in the ERP and cannot be reversed.",
      remedy: "Correct it by a new posting in the ERP.",
      source: "rule R40"),
  ]
}
