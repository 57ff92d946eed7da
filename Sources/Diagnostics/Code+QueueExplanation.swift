extension Code {
  /// Decisions on a queue line that come from the line itself, its order or its dates.
  static let queueExplanations: [Code: CodeExplanation] = [
    .qParse: CodeExplanation(
      "Line cannot be read", level: .rejection,
      meaning: """
        A value of the line is missing, or is no number or date. The message names the value.
        """,
      remedy: "Correct the value in the queue file.",
      source: "rule R20"),
    .qSign: CodeExplanation(
      "A reversal must be negative", level: .rejection,
      meaning: """
        Output, scrap and times of a reversal are negative. This line has a positive value, or \
        mixes both signs.
        """,
      remedy: "Put a minus before the quantities and times.",
      source: "rule R21"),
    .qEmpty: CodeExplanation(
      "Nothing to reverse", level: .rejection,
      meaning: "Output, scrap and all times of the line are zero.",
      remedy: "Enter what is to be reversed, or delete the line.",
      source: "rule R22"),
    .qOrderUnknown: CodeExplanation(
      "Order not in the ledger", level: .rejection,
      meaning: "No row of the ledger belongs to this production order.",
      remedy: "Correct the order number, or add the export that has the order.",
      source: "rule R23"),
    .qStatus: CodeExplanation(
      "Order is not Released", level: .rejection,
      meaning: """
        The ERP posts output, and its reversal, on Released orders only. This order has another \
        status.
        """,
      remedy: "Reopen the order in the ERP first if it is Finished.",
      source: "rule R24"),
    .qStatusUnknown: CodeExplanation(
      "Status of the order not known", level: .warning,
      meaning: """
        The order has entries, but its status was not exported. The line is applied as if the \
        order were Released.
        """,
      remedy: "Export the production orders, or check the status in the ERP before posting.",
      source: "rule R24, reading S9"),
    .qItem: CodeExplanation(
      "Item does not fit the order line", level: .rejection,
      meaning: "The order line does not exist, or it produces another item.",
      remedy: "Correct the item number or the order line number.",
      source: "rule R25"),
    .qLineAmbiguous: CodeExplanation(
      "Several order lines fit", level: .rejection,
      meaning: """
        The item is produced on more than one line of the order, and the queue line does not say \
        which.
        """,
      remedy: "Enter the order line number.",
      source: "rule R25"),
    .qOperation: CodeExplanation(
      "Operation does not fit", level: .rejection,
      meaning: """
        The operation is not on the routing of the order line, or it is missing where there are \
        several.
        """,
      remedy: "Enter one of the operations that the message names.",
      source: "rule R26"),
    .qOperationNet: CodeExplanation(
      "More than the operation has", level: .rejection,
      meaning: """
        The output, scrap or time to reverse is larger than what the operation still shows. The \
        ERP would post it; here it is refused, for the operation would fall below zero.
        """,
      remedy: "Reverse at most the amount that the message names.",
      source: "rule R32"),
    .qFinished: CodeExplanation(
      "Finished quantity below zero", level: .rejection,
      meaning: "After this line the order line would have a negative finished quantity.",
      remedy: "Reverse at most what is finished on the order line.",
      source: "rule R34"),
    .qDateRange: CodeExplanation(
      "Posting date not allowed", level: .rejection,
      meaning: "The posting date is outside the allowed range of the settings.",
      remedy: """
        Choose a date within `posting.allowFrom` and `posting.allowTo`, or correct the settings.
        """,
      source: "rule R35"),
    .qPeriod: CodeExplanation(
      "Period is closed", level: .rejection,
      meaning: """
        The posting date is in a closed period, or the line or its original is dated before the \
        earliest valuation date.
        """,
      remedy: "Choose a later posting date, or have the period reopened in the ERP.",
      source: "rule R35"),
    .qBackdated: CodeExplanation(
      "Posting date before the original", level: .warning,
      meaning: """
        The reversal has an earlier posting date than the output it reverses. The ERP allows \
        this.
        """,
      remedy: "Check the date. Auditors look at backdated corrections.",
      source: "rule R36"),
    .qFuture: CodeExplanation(
      "Dated after the report", level: .warning,
      meaning: """
        The posting date is after the day of the report. The line holds its quantity against \
        later lines but is in no figure yet.
        """,
      remedy: "Nothing needs to be done, unless the date is a slip.",
      source: "rule R37, reading S1"),
    .qDuplicate: CodeExplanation(
      "Line occurs twice", level: .warning,
      meaning: """
        An earlier line of the queue is equal in every field. It is applied as often as enough \
        remains.
        """,
      remedy: "Delete one of them if it was entered twice by mistake.",
      source: "rule R38"),
    .qSerial: CodeExplanation(
      "Serial number with a quantity other than one", level: .rejection,
      meaning: "One serial number is one piece, so its reversal has the quantity -1.",
      remedy: "Enter one line for each serial number.",
      source: "rule R39"),
    .qBlocked: CodeExplanation(
      "Order, item or center is blocked", level: .rejection,
      meaning: "The ERP does not post on a blocked order, item or center.",
      remedy: "Have the block removed in the ERP, or leave the line out.",
      source: "rule R40"),
    .qSubcontract: CodeExplanation(
      "Operation is subcontracted", level: .rejection,
      meaning: """
        Output of a subcontracted operation comes from a purchase receipt and cannot be reversed \
        in the output journal.
        """,
      remedy: "Undo the purchase receipt in the ERP.",
      source: "rule R40"),
    .qTimeLeft: CodeExplanation(
      "Time stays behind", level: .warning,
      meaning: """
        Output is reversed and the run time of the same posting is not, or the other way round. \
        The operation keeps time without output.
        """,
      remedy: "Add the run time to the line if the time was wrong too.",
      source: "rule R41"),
    .qUnit: CodeExplanation(
      "Unit cannot be converted", level: .rejection,
      meaning: """
        The unit of the line is not known for this item or operation, so the quantity has no \
        certain meaning.
        """,
      remedy: "Use the base unit, or export the order lines with Qty. per Unit of Measure.",
      source: "rule R12, reading S2"),
    .qNoCapacity: CodeExplanation(
      "No capacity entries were read", level: .warning,
      meaning: """
        Neither capacity entries nor routing lines of the order line were exported. Operations \
        cannot be checked, and only the item entry is reversed here.
        """,
      remedy: "Export the capacity ledger entries to have operations checked.",
      source: "reading S5"),
    .qStrict: CodeExplanation(
      "Refused with the others", level: .rejection,
      meaning: """
        The line itself is sound. With `--strict` one refused line keeps the whole queue from \
        being applied, as the ERP posts a journal as a whole.
        """,
      remedy: "Correct the other refused lines.",
      source: "reading S8"),
    .qPosted: CodeExplanation(
      "Already posted", level: .rejection,
      meaning: "The ledger already holds this reversal. It is not counted again.",
      remedy: "Nothing needs to be done. The line may stay in the queue file.",
      source: "rule R45"),
  ]
}
