import BuiltInTemplates
import Diagnostics
import LedgerReading
import OutputReversal
import PageRendering
import ProductionLedger
import SitePublishing
import SiteSettings

/// A small site in memory: tables as CSV, read as a run reads them.
struct SiteSample {
  /// Rows `entry,date,order,line,item,quantity,applies-to,lot,user`.
  var items: [String] = []
  /// Rows `entry,date,order,line,operation,output,run`.
  var capacities: [String] = []
  /// Rows `order,line,item,quantity,unit,base units in it`.
  var lines: [String] = []
  /// Rows `date,order,item,operation,run,output,applies-to,reason`.
  var queue: [String] = []
  /// Further files, by name.
  var files: [(name: String, text: String)] = []
  var settings = SiteSettings()
  var asOf: PostingDate?
  var isStrict = false
  /// Whether the entry numbers of all ledgers are text.
  var numbersEntriesByText = false
  var appliesQueue = true
  var textPages: [TextPage] = []
  var assets: [SiteAsset] = []
  /// Templates and languages that replace built-in ones or are further ones, by name.
  var templates: [String: String] = [:]

  static let itemHeader =
    "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Applies-to Entry,Lot No.,"
    + "User ID"
  private static let capacityHeader =
    "Entry No.,Posting Date,Order No.,Order Line No.,Operation No.,Output Quantity,Run Time"
  private static let lineHeader =
    "Prod. Order No.,Line No.,Item No.,Quantity,Unit of Measure Code,Qty. per Unit of Measure"
  private static let queueHeader =
    "Posting Date,Order No.,Item No.,Operation No.,Run Time,Output Quantity,Applies-to Entry,"
    + "Reason Code"

  /// What keeps a sample from being a site.
  struct Flaw: Error, CustomStringConvertible {
    var diagnostics: [Diagnostic]
    var description: String {
      String(decoding: DiagnosticPrinter().bytes(for: diagnostics), as: UTF8.self)
    }
  }

  /// The ledger with its queue judged.
  func posted() throws -> PostedLedger {
    let tables = [
      ("items.csv", Self.itemHeader, items), ("capacity.csv", Self.capacityHeader, capacities),
      ("lines.csv", Self.lineHeader, lines),
    ]
    let ledgers =
      tables.filter { !$0.2.isEmpty }.map(Self.file)
      + files.map {
        InputFile(file: $0.name, bytes: Array($0.text.utf8))
      }
    let queues = queue.isEmpty ? [] : [Self.file("queue.csv", Self.queueHeader, queue)]
    let (ledger, problems) = LedgerReader.read(
      ledgers: ledgers, queues: queues, options: ReadingOptions(profiles: profiles))
    guard let ledger else { throw Flaw(diagnostics: problems) }
    return PostedLedger(
      ledger: ledger,
      rules: PostingRules(
        settings, asOf: asOf, isStrict: isStrict, appliesQueue: appliesQueue))
  }

  private var profiles: [FileProfile] {
    var profile = FileProfile(files: ["*.csv"])
    profile.numbersEntriesByText = true
    return numbersEntriesByText ? [profile] : []
  }

  /// The site.
  func site() async throws -> AuditSite {
    var sources = BuiltInTemplates.files.map { file in
      TemplateSource(
        name: file.name, file: file.name,
        bytes: templates[file.name].map { Array($0.utf8) } ?? file.bytes)
    }
    for (name, text) in templates.sorted(by: { $0.key < $1.key })
    where !sources.contains(where: { $0.name == name }) {
      sources.append(TemplateSource(name: name, file: name, bytes: Array(text.utf8)))
    }
    let (compiled, problems) = SiteTemplates.compile(
      sources, overrides: templates.keys.sorted(), settings: settings)
    guard let compiled else { throw Flaw(diagnostics: problems) }
    return await AuditSite(
      posted: try posted(), settings: settings, templates: compiled, textPages: textPages,
      assets: assets, version: "1.2.3", inputs: SiteInputs())
  }

  /// All files of the site but the checksums.
  func rendered() async throws -> RenderedSite { RenderedSite(try await site().plan) }

  private static func file(_ name: String, _ header: String, _ rows: [String]) -> InputFile {
    let text = ([header] + rows).map { $0 + "\n" }.joined()
    return InputFile(file: name, bytes: Array(text.utf8))
  }
}

extension SiteSample {
  /// The seed, W1 of domain.md: 50 put out, all of it queued to be taken back.
  static var w1: SiteSample {
    SiteSample(
      items: ["1,2025-01-10,RPO1,10000,1000,50,,,ANNA"],
      capacities: ["1,2025-01-10,RPO1,10000,10,50,100", "2,2025-01-10,RPO1,10000,20,50,75"],
      lines: ["RPO1,10000,1000,50,PCS,1"],
      queue: ["2025-01-10,RPO1,1000,20,-75,-50,1,COUNT"])
  }

  /// Order LONG with 400 entries and OTHER, whose reversal refers to one of its last.
  ///
  /// LONG: originals 1 to 380, reversals 381 to 400 of the last 20 of them. OTHER: 401 reverses
  /// original 379; LONG's 402 reverses OTHER's 403, which it puts out later.
  static var long: SiteSample {
    var sample = SiteSample()
    for number in 1...380 { sample.items.append("\(number),2025-03-01,LONG,1,X,10,,,ANNA") }
    for number in 381...400 {
      sample.items.append("\(number),2025-03-02,LONG,1,X,-3,\(number - 20),,BERT")
    }
    sample.items += [
      "401,2025-03-03,OTHER,1,X,-1,379,,BERT", "402,2025-03-04,LONG,1,X,-2,403,,BERT",
      "403,2025-03-03,OTHER,1,X,8,,,ANNA",
    ]
    return sample
  }
}
