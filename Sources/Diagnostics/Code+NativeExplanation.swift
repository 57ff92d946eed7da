extension Code {
  /// Errors and warnings of the ledger that storno itself keeps.
  static let nativeExplanations: [Code: CodeExplanation] = [
    .eTorn: CodeExplanation(
      "Last line is torn", level: .error,
      meaning: """
        The last line of the native ledger has no end. storno replaces the ledger as a whole and \
        never leaves such a line, so another program or a damaged disk did.
        """,
      remedy: """
        Look at the line, find out who wrote it, and remove it or restore the ledger from a copy. \
        Nothing is dropped for you.
        """,
      source: "keeping a native ledger"),
    .eAltered: CodeExplanation(
      "Posted entry was altered", level: .error,
      meaning: """
        The export says something else of an entry than the native ledger, in a column that never \
        changes once an entry is posted. Both versions are shown and nothing is taken in.
        """,
      remedy: """
        Find out who changed the entry in the ERP, or whether the export was edited. A correction \
        is a further entry.
        """,
      source: "reading S10, keeping a native ledger"),
    .eVanished: CodeExplanation(
      "Posted entry has vanished", level: .error,
      meaning: """
        The native ledger has an entry that the export lacks, or has under another number. \
        Nothing is taken in.
        """,
      remedy: """
        Find out where the entry is. If the export is a part of the ledger, such as one month, \
        import it with `--partial`.
        """,
      source: "keeping a native ledger"),
    .wLate: CodeExplanation(
      "Entry inserted late", level: .warning,
      meaning: """
        The number of a new entry is below the highest one that was known before. The ERP gives \
        numbers before it commits, so that this happens without anybody's doing; it is said \
        because an entry put in afterwards looks the same.
        """,
      remedy: "Look at the entry if its date is far from those around it.",
      source: "keeping a native ledger"),
  ]
}
