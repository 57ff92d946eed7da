import ProductionLedger
import Testing

@testable import LedgerReading

@Suite("The file of captions")
struct CaptionFileTests {
  static let lines = CaptionLine.lines(of: PackageResources.captions_csv)

  @Test func `every line is well formed and names a thing and a source that are known`() {
    let text = String(decoding: PackageResources.captions_csv, as: UTF8.self)
    #expect(text.hasPrefix("language,kind,table,column,value,caption,source\n"))
    #expect(text.hasSuffix("\n") && !text.contains("\"") && !text.contains("\r"))
    for (index, line) in Self.lines.enumerated() {
      #expect(line != nil, "line \(index + 2)")
    }
    #expect(Self.lines.count > 900)
  }

  @Test func `every source is used`() {
    #expect(
      Set(Self.lines.compactMap { $0?.source }) == Set(CaptionSource.allCases))
  }

  @Test func `the English captions are the columns and values themselves`() {
    for column in Column.allCases {
      #expect(Captions.captions(of: column, in: .english).first == column.caption)
      #expect(
        Captions.values(of: column, in: .english) == column.englishOptions.filter { $0 != " " })
    }
    #expect(Captions.flags(in: .english) == ["Yes", "No"])
  }

  @Test("No language calls two columns of a kind of table alike", arguments: TableKind.allCases)
  func untied(_ kind: TableKind) {
    for language in Captions.languages {
      var meanings: [FoldedName: Column] = [:]
      for column in kind.columns {
        for caption in Captions.captions(of: column, in: language, for: kind) {
          let other = meanings.updateValue(column, forKey: FoldedName(caption))
          #expect(other == nil, "\(language) '\(caption)'")
        }
      }
    }
  }

  @Test("No language calls two values alike", arguments: CaptionLanguage.allCases)
  func untiedValues(_ language: CaptionLanguage) {
    var meanings: [String: Int32] = [:]
    for line in Self.lines where line?.language == language {
      guard case .option(let ordinal, of: let column) = line?.thing, let caption = line?.caption
      else { continue }
      let name = column.caption + "/" + FoldedName(caption).text
      #expect(meanings.updateValue(ordinal, forKey: name) == nil, "'\(caption)'")
    }
    #expect(Captions.flags(in: language).count == 2)
  }

  @Test("Each language knows what every ledger needs", arguments: CaptionLanguage.allCases)
  func requiredColumns(_ language: CaptionLanguage) {
    for kind in TableKind.allCases {
      let unknown = Captions.columnsWithoutCaption(in: language, for: kind)
      #expect(unknown.allSatisfy { !kind.requiredColumns.contains($0) }, "\(kind) \(unknown)")
    }
  }

  @Test func `what no source gives is known to be unknown`() {
    #expect(Captions.columnsWithoutCaption(in: .english, for: .capacityLedgerEntries).isEmpty)
    #expect(
      Captions.columnsWithoutCaption(in: .danish, for: .capacityLedgerEntries)
        == [.lastOutputLine, .itemRegisterNo])
    #expect(
      Captions.columnsWithoutCaption(in: .german, for: .productionOrders)
        == [.finishedDate, .reopened])
    #expect(Captions.captions(of: .reopened, in: .german).isEmpty)
  }

  @Test func `a caption of one kind of table is none of another`() {
    #expect(
      Captions.captions(of: .dueDate, in: .french, for: .productionOrderLines)
        == ["Date d’échéance", "Délai"])
    #expect(
      Captions.captions(of: .dueDate, in: .french, for: .productionOrders) == ["Date d’échéance"])
  }

  @Test(
    "A line that is none is refused",
    arguments: [
      "de,column,,Entry No.,,Lfd. Nr.", "de,column,,Entry No.,,,docs", "xx,column,,Open,,X,docs",
      "de,column,,Entry Number,,X,docs", "de,column,orders,Open,,X,docs",
      "de,column,item registers,Open,,X,docs", "de,option,,Status,Output,X,docs",
      "de,flag,,,Maybe,X,docs", "de,flag,,Open,Yes,X,docs", "de,column,,Open,,X,hearsay",
    ])
  func malformed(_ text: String) {
    #expect(CaptionLine(text) == nil)
  }
}
