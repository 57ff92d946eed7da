extension Code {
  /// Findings in posted rows: what an auditor looks at first.
  static let findingExplanations: [Code: CodeExplanation] = [
    .a1: CodeExplanation(
      "Negative output without an original", level: .error,
      meaning: """
        Output was taken back and nothing says which posting it corrects. Imports and old \
        journals leave such entries.
        """,
      remedy: "Find out what it corrected and note it. Its quantity is shown as unexplained.",
      source: "finding A1, rule R3"),
    .a2: CodeExplanation(
      "Link leads nowhere", level: .error,
      meaning: "The entry that a reversal names is missing, or is no positive output.",
      remedy: """
        Check whether the export is complete; if it is, look at the application entries in the \
        ERP.
        """,
      source: "finding A2, rule R3"),
    .a3: CodeExplanation(
      "Link to a posting that does not fit", level: .error,
      meaning: """
        A reversal names an output of another order, line, item, variant, location or lot. It is \
        shown on both orders.
        """,
      remedy: "Check both orders in the ERP; one of them has a wrong net quantity.",
      source: "finding A3, rule R3"),
    .a4: CodeExplanation(
      "Reversed more than posted", level: .error,
      meaning: "The reversals of one output add up to more than its quantity.",
      remedy: "Look at each reversal; one was probably posted twice.",
      source: "finding A4"),
    .a5: CodeExplanation(
      "Net below zero",
      meaning: """
        More was taken back than was posted: for an order line or an operation in total, or on \
        some day in between.
        """,
      remedy: "In total: find the reversal that is too much. In between: check the posting dates.",
      source: "finding A5, reading S13"),
    .a6: CodeExplanation(
      "Reversed after the order was finished",
      meaning: """
        A reversal is dated after the Finished Date of its order. If the order was reopened for \
        it, this is only information.
        """,
      remedy: "Ask who changed the finished order, and why.",
      source: "finding A6, reading S13"),
    .a7: CodeExplanation(
      "Dated before its original", level: .warning,
      meaning: "A reversal has an earlier posting date than the output it reverses.",
      remedy: "Check the date. It can move a correction into an earlier period.",
      source: "finding A7"),
    .a8: CodeExplanation(
      "Same person posted and reversed", level: .info,
      meaning: """
        The reversal was posted by the user who posted the original. Some plants want two people \
        for this.
        """,
      remedy: "Have a second person look at it if your rules ask for that.",
      source: "finding A8"),
    .a9: CodeExplanation(
      "Linked capacity entries do not cancel", level: .error,
      meaning: """
        A capacity entry and its reversal are not exact opposites, or their link disagrees with \
        the item link. A factor, such as 12, hints at a unit that was converted twice.
        """,
      remedy: "Compare both entries in the ERP and correct the difference.",
      source: "finding A9"),
    .a10: CodeExplanation(
      "Quantity reversed without its time", level: .warning,
      meaning: "The output of a posting was reversed and its time was not, or the other way round.",
      remedy: "Reverse the other part too if it was wrong.",
      source: "finding A10, reading S4"),
    .a11: CodeExplanation(
      "Earlier operations keep their output", level: .info,
      meaning: """
        The last operation was reversed, and earlier operations still show more output than it. \
        The ERP never reverses them by itself.
        """,
      remedy: "Reverse the earlier operations on lines of their own if they were wrong too.",
      source: "finding A11, reading S3"),
    .a12: CodeExplanation(
      "Later operation has more output", level: .warning,
      meaning: "An operation shows more output than the one before it, which cannot be.",
      remedy: "Look for a missing posting of the earlier operation or a double one of the later.",
      source: "finding A12, reading S6"),
    .a13: CodeExplanation(
      "Taken back before anything was posted", level: .error,
      meaning: """
        A capacity entry takes back output or time of an operation for which nothing had been \
        posted before.
        """,
      remedy: "Look for the posting that it was meant for.",
      source: "finding A13, reading S13"),
    .a14: CodeExplanation(
      "Reversed and posted again alike", level: .info,
      meaning: """
        An output was reversed and posted again with the same figures. Often a date or a user \
        was corrected.
        """,
      remedy: "Nothing needs to be done.",
      source: "finding A14"),
    .a15: CodeExplanation(
      "Long delay or another month", level: .warning,
      meaning: """
        The reversal came many days after its original, or in another calendar month. The number \
        of days is set by `thresholds.delayDays`.
        """,
      remedy: "Check in which period the correction belongs.",
      source: "finding A15, reading S13"),
    .a16: CodeExplanation(
      "Export disagrees with its rows", level: .error,
      meaning: """
        A remaining, open or finished quantity that the ERP exported is not what the entries add \
        up to.
        """,
      remedy: "Check that the export is complete and of one moment.",
      source: "finding A16"),
    .a17: CodeExplanation(
      "Many reversals", level: .info,
      meaning: "The share of output that was reversed is above `thresholds.reversalRatePercent`.",
      remedy: "Look for the common cause in the reasons of the reversals.",
      source: "finding A17, reading S13"),
    .a18: CodeExplanation(
      "Components were not returned", level: .info,
      meaning: """
        An output was wholly reversed while its order has consumption. Reversing output never \
        brings components back to stock.
        """,
      remedy: "Return the components in the ERP if they were not used.",
      source: "finding A18, reading S13"),
    .a19: CodeExplanation(
      "Stop time makes twin entries", level: .info,
      meaning: """
        The ERP writes two capacity entries for a posting with stop time, and both repeat its \
        output and times. They were counted once, or may be doubled where the export cannot \
        tell.
        """,
      remedy: """
        Export the column Quantity of the capacity entries if the message says that totals may \
        be doubled.
        """,
      source: "finding A19, rule R11"),
    .a20: CodeExplanation(
      "Other entries of the order", level: .info,
      meaning: """
        The order has corrections, subcontracting or entries of other types. They are in no \
        output figure.
        """,
      remedy: "Look at them in the ERP if the net quantity seems wrong.",
      source: "finding A20, reading S13"),
  ]
}
