extension Code {
  /// What is accepted in a file but odd: the figures are right.
  static let warningExplanations: [Code: CodeExplanation] = [
    .wEol: CodeExplanation(
      "Mixed line ends", level: .warning,
      meaning: "Lines end in different ways. The rows are read as they are meant.",
      remedy: """
        Nothing needs to be done. If the file was joined from several, check that none is \
        missing.
        """,
      source: "how files are read"),
    .wNoEol: CodeExplanation(
      "Last line has no line end", level: .warning,
      meaning: """
        The last record is complete but its line end is missing. A file that was cut off exactly \
        there looks the same.
        """,
      remedy: "Compare the number of rows with the ERP. With `--strict` this is an error.",
      source: "commands"),
    .wEmptyColumn: CodeExplanation(
      "Column without a name", level: .warning,
      meaning: "A column has no name, so nothing of it is used.",
      remedy: "Nothing needs to be done, unless a name was deleted by mistake.",
      source: "how files are read"),
    .wHeader: CodeExplanation(
      "Column name occurs twice", level: .warning,
      meaning: "Two columns that are not used here have the same name.",
      remedy: "Nothing needs to be done.",
      source: "how headers are recognised"),
    .wDuplicate: CodeExplanation(
      "Two exports overlap", level: .warning,
      meaning: "Two files hold the same entries and agree about them. Each entry is counted once.",
      remedy: "Nothing needs to be done.",
      source: "reading S10"),
    .wGaps: CodeExplanation(
      "Entry numbers have gaps", level: .warning,
      meaning: """
        Numbers are missing between the first and the last entry. The ERP can leave gaps, but a \
        filtered export has them too.
        """,
      remedy: "Check that the export was not filtered. Auditors ask for this.",
      source: "what auditors ask of corrections"),
    .wNotExported: CodeExplanation(
      "Column was not exported", level: .warning,
      meaning: """
        The file lacks a column that some figures or findings need. They are shown as "not \
        exported" and never as zero.
        """,
      remedy: """
        Show the column in the ERP and export again if you need them. `storno doctor FILE` says \
        which page column it is.
        """,
      source: "ledger files"),
    .wNoEntries: CodeExplanation(
      "Table without rows", level: .warning,
      meaning: "The file has column names and no rows.",
      remedy: "Check the filter of the export.",
      source: "how files are read"),
    .wFuture: CodeExplanation(
      "Posting date in the future", level: .warning,
      meaning: "An entry is dated after the day of the report. That is allowed but unusual.",
      remedy: "Check the date in the ERP.",
      source: "how files are read"),
    .wConfusable: CodeExplanation(
      "Look-alike letters", level: .warning,
      meaning: """
        Two numbers or names look alike and differ in letters of another alphabet. They are kept \
        apart.
        """,
      remedy: "Compare them in the ERP; one may be a slip.",
      source: "how files are read"),
    .wDigits: CodeExplanation(
      "Number longer than a spreadsheet keeps", level: .warning,
      meaning: """
        A document, lot or other number stands in a workbook as a number of more than 15 digits. \
        Excel keeps 15 and writes zeros for the rest, so it may not be the number of the ERP.
        """,
      remedy: """
        Compare it with the ERP. If it differs, format the column as text before the numbers are \
        pasted, or export again as CSV UTF-8.
        """,
      source: "how files are read"),
    .wNotDone: CodeExplanation(
      "Rows that are not done", level: .warning,
      meaning: """
        The system lists moves that are planned, waiting or cancelled beside those that are done. \
        Only done ones count; the others are left out.
        """,
      remedy: """
        Nothing needs to be done. If a status of yours means done, say so under `values` in a \
        profile.
        """,
      source: "profiles"),
  ]
}
