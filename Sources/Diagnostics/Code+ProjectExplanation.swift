extension Code {
  /// Errors of templates, settings, files and publishing.
  static let projectExplanations: [Code: CodeExplanation] = [
    .tName: CodeExplanation(
      "Unknown name in a template", level: .error,
      meaning: """
        The template asks for a value that pages do not have. It would be left blank without a \
        word.
        """,
      remedy: """
        Correct the name; the message has the nearest one. `storno templates context` lists all.
        """,
      source: "templates"),
    .tKind: CodeExplanation(
      "Wrong kind of value in a template", level: .error,
      meaning: "A list is used as a text, or a text as a list.",
      remedy: "Use a section for a list, `{{name}}` for a text.",
      source: "templates"),
    .tSection: CodeExplanation(
      "Section not closed", level: .error,
      meaning: """
        A section of the template is opened and not closed, closed without being opened, or \
        crosses another.
        """,
      remedy: "Close every `{{#name}}` with `{{/name}}`, the inner one first.",
      source: "templates"),
    .tTag: CodeExplanation(
      "Malformed tag", level: .error,
      meaning: "A tag of the template is not closed or has no name.",
      remedy: "Write a tag as `{{name}}`.",
      source: "templates"),
    .tPartial: CodeExplanation(
      "Partial cannot be used", level: .error,
      meaning: "The template includes another that does not exist, or that includes itself.",
      remedy: "Correct the name, or break the circle.",
      source: "templates"),
    .tPhrase: CodeExplanation(
      "Text of a language", level: .error,
      meaning: """
        A template asks for a text that the language does not have, or a file of a language has a \
        line that is no text, a text twice, or one that nobody asks for. As a warning: texts are \
        missing in the language and shown in English.
        """,
      remedy: "Write `key = text` for each text; the message has the nearest key.",
      source: "templates"),
    .tPosition: CodeExplanation(
      "Value where it cannot be safe", level: .error,
      meaning: """
        A value stands in a script, a style, a comment, an attribute without quotation marks, or \
        the name of a tag. There no escaping makes every value safe.
        """,
      remedy: "Move the tag into text or into a quoted attribute.",
      source: "templates"),
    .tTable: CodeExplanation(
      "Malformed table in a template", level: .error,
      meaning: """
        A table of the template has a row with another number of cells, or a section that does \
        not hold whole rows.
        """,
      remedy: "Give every row the cells of the header, and put section tags on lines of their own.",
      source: "templates"),
    .tUtf8: CodeExplanation(
      "Template is not UTF-8", level: .error,
      meaning: "The template holds bytes that are no UTF-8 text.",
      remedy: "Save the template as UTF-8.",
      source: "templates"),
    .sSyntax: CodeExplanation(
      "Settings are not YAML", level: .error,
      meaning: "The file site.yml cannot be read from this place on.",
      remedy: "Look at indentation, quotation marks and colons at the place named.",
      source: "settings"),
    .sKey: CodeExplanation(
      "Unknown setting",
      meaning: """
        There is no setting of this name, or it is given twice. In the environment, where other \
        programs have variables too, it is only a warning.
        """,
      remedy: "Correct the name; the message has the nearest one.",
      source: "settings"),
    .sValue: CodeExplanation(
      "Wrong value of a setting", level: .error,
      meaning: "The value of a setting is not of the form it must have.",
      remedy: "Write the value as the message says.",
      source: "settings"),
    .fMissing: CodeExplanation(
      "No such file", level: .error,
      meaning: "A file or folder that was named does not exist.",
      remedy: "Correct the path. Paths of site.yml begin at the folder of the project.",
      source: "commands"),
    .fRead: CodeExplanation(
      "File cannot be read", level: .error,
      meaning: "The system refused to read a file or folder. The message has its reason.",
      remedy: "Check the permissions, and that the disk or share is there.",
      source: "commands"),
    .fMemory: CodeExplanation(
      "Not enough memory", level: .error,
      meaning: """
        The run would take more memory than the machine, its container or the limits of the process \
        leave. Nothing was read or written: the system would have ended the run half way.
        """,
      remedy: """
        Split the ledger by order, so that a site is made of each part, or use a machine with more \
        memory.
        """,
      source: "commands"),
    .fWrite: CodeExplanation(
      "File cannot be written", level: .error,
      meaning: "The system refused to write. What was published before is still whole.",
      remedy: "Check the permissions and the free space.",
      source: "commands"),
    .fPort: CodeExplanation(
      "Preview cannot listen", level: .error,
      meaning:
        "The address or port of the preview is in use, not permitted, or not of this machine.",
      remedy: "End the other program, or choose another port with `--port`; 0 takes a free one.",
      source: "commands"),
    .pForeign: CodeExplanation(
      "Output folder holds other files", level: .error,
      meaning: """
        The folder to publish into holds files that storno did not make. They are never removed \
        without being asked.
        """,
      remedy: "Choose another folder, or give `--force` to replace only what storno made.",
      source: "commands"),
    .pTieOut: CodeExplanation(
      "Figures do not tie out", level: .error,
      meaning: """
        A total is not the sum of its rows, or rows were read that no page shows. Nothing was \
        published.
        """,
      remedy: """
        This is a fault of the program, not of your data. Please report it with the message.
        """,
      source: "the tie-out"),
    .pShard: CodeExplanation(
      "Shares that are not one site", level: .error,
      meaning: """
        Shares of a site can be put together when each is there once, whole, made by one program \
        of the same files and settings. One is missing, doubled, changed, or of another site. \
        Nothing was published.
        """,
      remedy: """
        Make the share again that the message names, with the same files, settings and number of \
        shares.
        """,
      source: "the shares of a site"),
    .pOrder: CodeExplanation(
      "No such order", level: .error,
      meaning: "The ledger has no production order with this number.",
      remedy: "Correct the number; the message has the nearest one.",
      source: "commands"),
    .pReference: CodeExplanation(
      "Nothing to take back", level: .error,
      meaning: """
        What was named is no posted entry of which output, scrap or time can be taken back: it is \
        not in the ledger, takes something back itself, or was taken back already. Nothing was \
        queued.
        """,
      remedy: """
        Name an output as I-1, or the capacity entry of an operation before the last one as C-1. \
        The order's page shows what is left of each.
        """,
      source: "commands"),
  ]
}
