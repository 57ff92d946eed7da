extension Code {
  /// Errors of a ledger or queue file: the file is refused as a whole.
  static let ledgerExplanations: [Code: CodeExplanation] = [
    .eEmpty: CodeExplanation(
      "File is empty", level: .error,
      meaning: "The file has no content at all. An export that failed often leaves such a file.",
      remedy: "Export the table again and check that the file has rows.",
      source: "how files are read"),
    .eHeader: CodeExplanation(
      "No usable header", level: .error,
      meaning: """
        The row with the column names is missing, lacks a column that is needed, or names one \
        column twice. Without it no value can be told from another.
        """,
      remedy: """
        Export with column names in the first row and show the columns that the message names. \
        `storno doctor FILE` lists what is there and what is missing.
        """,
      source: "how headers are recognised"),
    .eHeaderAgain: CodeExplanation(
      "Header row in the middle", level: .error,
      meaning: """
        The row with the column names occurs again among the data. Two exports were probably \
        joined into one file.
        """,
      remedy: "Delete the repeated row, or give the exports as two files.",
      source: "how files are read"),
    .eEncoding: CodeExplanation(
      "Encoding not stated", level: .error,
      meaning: """
        The file is in UTF-16, UTF-32 or an older code page. Reading it by guess could change \
        names and numbers.
        """,
      remedy: "Save the file as \"CSV UTF-8\", or state `encoding` in a profile in site.yml.",
      source: "how files are read, profiles"),
    .eUtf8: CodeExplanation(
      "Not UTF-8", level: .error,
      meaning: """
        The file holds bytes that are no UTF-8 text. It was probably saved in an older code page \
        such as Windows-1252.
        """,
      remedy: "Save the file as \"CSV UTF-8\", or state `encoding` in a profile in site.yml.",
      source: "how files are read"),
    .eControl: CodeExplanation(
      "Control character in the file", level: .error,
      meaning: """
        The file holds a NUL, or a carriage return that ends no line. Such a file was damaged or \
        is no text file.
        """,
      remedy: "Export the table again; do not join or cut files with tools for binary data.",
      source: "how files are read"),
    .eFormat: CodeExplanation(
      "Not a ledger file", level: .error,
      meaning: """
        The file is of another kind: an archive, a web page, a PDF, or JSON without ledger rows. \
        A web page is often a sign-in form saved in place of the export.
        """,
      remedy: "Open the file to see what it is, and export the table again as CSV, JSON or xlsx.",
      source: "file formats"),
    .eLimit: CodeExplanation(
      "Larger than any ledger", level: .error,
      meaning: """
        A field, a record or the number of columns is beyond the limits: 1 MiB a field, 16 MiB a \
        record, 1,000 columns; JSON is nested at most 64 deep. Usually a quotation mark is \
        missing and many rows were read as one.
        """,
      remedy: "Look at the place that the message names, and mend the quotation marks there.",
      source: "how files are read"),
    .eFields: CodeExplanation(
      "Wrong number of fields", level: .error,
      meaning: """
        The row has more or fewer fields than the header. Values would stand under the wrong \
        column.
        """,
      remedy: "Put fields that contain the delimiter in quotation marks, and complete short rows.",
      source: "messages"),
    .eTruncated: CodeExplanation(
      "File ends within a record", level: .error,
      meaning: """
        The last record has too few fields and no line end. The export or the copy of the file \
        was cut off.
        """,
      remedy: "Export or copy the file again and compare its size.",
      source: "how files are read"),
    .eQuote: CodeExplanation(
      "Quotation marks do not match", level: .error,
      meaning: """
        A quotation mark is opened and never closed, or text follows a closed one. Where the \
        field ends is not known.
        """,
      remedy: "Close the quotation mark. A quotation mark within a field is written twice.",
      source: "RFC 4180 section 2"),
    .eDelimiter: CodeExplanation(
      "Unknown delimiter", level: .error,
      meaning: "The columns are parted by a sign other than comma, semicolon or tab.",
      remedy: """
        Export with one of these, or begin the file with a line such as `sep=,`, or state \
        `delimiter` in a profile.
        """,
      source: "file formats"),
    .eNumber: CodeExplanation(
      "Not a number", level: .error,
      meaning: """
        The value is no plain number such as -12.5. A decimal comma, a thousands sign, brackets \
        or a unit could each be read in two ways.
        """,
      remedy: "Export plain numbers, or state `decimal` in a profile if the file uses a comma.",
      source: "how files are read"),
    .ePrecision: CodeExplanation(
      "Too many decimals", level: .error,
      meaning: """
        The number has more than five decimals that are not zero. The ERP keeps five, so the \
        value was calculated elsewhere.
        """,
      remedy: "Export the value as the ERP shows it. Nothing is rounded here.",
      source: "rule R1"),
    .eRange: CodeExplanation(
      "Number out of range", level: .error,
      meaning: """
        The number is larger than any the ERP can hold, or an entry number is not from 1 to \
        2,147,483,647.
        """,
      remedy: "Look at the row; the columns may have been moved.",
      source: "how files are read, profiles"),
    .eRequired: CodeExplanation(
      "Required value is blank", level: .error,
      meaning: """
        The row lacks a value without which it means nothing, such as its entry number, order or \
        quantity. A blank is never read as zero where zero would say something.
        """,
      remedy: "Complete the value in the export.",
      source: "ledger files"),
    .eDate: CodeExplanation(
      "Not a date", level: .error,
      meaning: """
        The value is no real calendar date such as 2026-01-31, or it has a time of day. A \
        day-month order is never guessed.
        """,
      remedy: "Export dates as year-month-day, or state `dateFormat` in a profile.",
      source: "how files are read, profiles"),
    .eValue: CodeExplanation(
      "Unknown word in a column", level: .error,
      meaning: """
        The column allows certain words only, such as the entry types or Yes and No, and this is \
        none of them. In JSON an object or an array where a single value is due is no value either.
        """,
      remedy: "Correct the value, or translate it with `values` in a profile.",
      source: "profiles"),
    .eDuplicate: CodeExplanation(
      "Entry number occurs twice", level: .error,
      meaning: """
        Two rows have the same entry number: within one file, or in two exports that disagree \
        about it. Counting one of them would be a guess.
        """,
      remedy: "Remove the repeated row. If two exports disagree, export the table again.",
      source: "reading S10"),
    .eAmbiguous: CodeExplanation(
      "Two spellings of one order number", level: .error,
      meaning: """
        Two order numbers differ only in case, spaces or the form of their letters. They could \
        be one order or two.
        """,
      remedy: "Correct the spelling that the message names.",
      source: "how files are read"),
    .eJson: CodeExplanation(
      "Not valid JSON", level: .error,
      meaning: """
        The text stops being JSON at this place, or an object names a key twice, so that it does \
        not say which value holds.
        """,
      remedy: """
        Export the file again. If it was edited by hand, look for a missing comma or quotation \
        mark.
        """,
      source: "RFC 8259"),
    .eIncomplete: CodeExplanation(
      "Pages of the export are missing", level: .error,
      meaning: """
        A web service delivers large tables in pages, and not all of them are here. Figures from \
        a part would be wrong.
        """,
      remedy: "Fetch every page up to the one without a next link, and give them all.",
      source: "file formats"),
  ]
}
