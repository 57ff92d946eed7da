import LedgerReading

/// A workbook written by hand, as the parts of it that a test is about.
struct WorkbookText {
  /// The sheets by name, each the inside of its `sheetData`.
  var sheets: [(name: String, rows: String)] = []
  /// The inside of `sst`.
  var strings = ""
  /// The codes of number formats; the style of a cell is 0 for none, else one more than the index.
  var formats: [String] = []
  /// The attributes of `workbookPr`.
  var properties = ""
  /// What stands behind the sheets in the workbook.
  var rest = ""
  /// The prefix of all elements of the main namespace, as `x:`.
  var prefix = ""
  /// The type of the workbook's content.
  var contentType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  /// Where the types of relationships begin.
  var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Creates a workbook of one sheet.
  init(_ rows: String, sheet: String = "Entries") {
    sheets = [(sheet, rows)]
  }

  /// The parts, in an order that needs no looking ahead.
  var parts: [(name: String, text: String)] {
    let numbers = sheets.indices.map { $0 + 1 }
    let sheetList = zip(numbers, sheets).map { number, sheet in
      "<\(prefix)sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
    }.joined()
    let sheetLinks = numbers.map { link("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let formatList = formats.enumerated().map {
      "<\(prefix)numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>"
    }.joined()
    let styleList = (0...formats.count).map {
      "<\(prefix)xf numFmtId=\"\($0 == 0 ? 0 : 163 + $0)\"><\(prefix)alignment/></\(prefix)xf>"
    }.joined()
    return [
      (
        "[Content_Types].xml",
        head + "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(contentType)\"/></Types>"
      ),
      ("_rels/.rels", links([link("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        head + "<\(prefix)workbook><\(prefix)workbookPr \(properties)/>"
          + "<\(prefix)sheets>\(sheetList)</\(prefix)sheets>\(rest)</\(prefix)workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        links(
          sheetLinks + [
            link("rId90", "styles", "/xl/styles.xml"),
            link("rId91", "sharedStrings", "./sharedStrings.xml"),
          ])
      ),
      (
        "xl/styles.xml",
        "<\(prefix)styleSheet><\(prefix)numFmts>\(formatList)</\(prefix)numFmts>"
          + "<\(prefix)cellStyleXfs><\(prefix)xf numFmtId=\"14\"/></\(prefix)cellStyleXfs>"
          + "<\(prefix)cellXfs>\(styleList)</\(prefix)cellXfs></\(prefix)styleSheet>"
      ),
      ("xl/sharedStrings.xml", head + "<\(prefix)sst>\(strings)</\(prefix)sst>"),
    ]
      + zip(numbers, sheets).map { number, sheet in
        (
          "xl/worksheets/sheet\(number).xml",
          head + "<\(prefix)worksheet><\(prefix)sheetData>\(sheet.rows)</\(prefix)sheetData>"
            + "</\(prefix)worksheet>"
        )
      }
  }

  private func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(type)\" Target=\"\(target)\"/>"
  }

  private func links(_ links: [String]) -> String {
    "<Relationships>\(links.joined())</Relationships>"
  }

  /// The workbook as a file.
  var file: InputFile { InputFile(file: "w.xlsx", bytes: ZIPWriter(parts).bytes) }

  /// A row of inline texts; an empty one is no cell.
  static func row(_ texts: [String]) -> String {
    "<row>" + texts.map(text).joined() + "</row>"
  }

  /// A cell of inline text.
  static func text(_ text: String) -> String {
    text.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  /// The names of a small item ledger; what a test is about stands in the last column.
  static func header(_ last: String) -> String {
    row(["Entry No.", "Posting Date", "Item No.", "Order No.", "Quantity", last])
  }

  /// The cells of its first entry but for the last one.
  static let cells =
    "<c><v>1</v></c>" + ["2026-01-05", "1000", "A1"].map(text).joined() + "<c><v>5</v></c>"
}
