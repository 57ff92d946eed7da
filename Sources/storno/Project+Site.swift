import BuiltInTemplates
import Diagnostics
import FoundationEssentials
import LedgerReading
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger
import SitePublishing
import SiteSettings

extension Project {
  /// The templates of the project: the built-in ones, replaced file by file from `Templates/`.
  ///
  /// A Markdown file there that is no built-in template is a further partial.
  func templateSources() throws(Failure) -> (sources: [TemplateSource], overrides: [String]) {
    let folder = path("Templates")
    var sources: [TemplateSource] = []
    var overrides: [String] = []
    let names = Self.files(in: folder).filter { Self.isTemplate($0) }
    for file in BuiltInTemplates.files {
      guard names.contains(file.name) else {
        sources.append(TemplateSource(name: file.name, file: file.name, bytes: file.bytes))
        continue
      }
      let path = "\(folder)/\(file.name)"
      let bytes = try Self.bytes(of: path)
      sources.append(TemplateSource(name: file.name, file: path, bytes: bytes))
      if bytes != file.bytes { overrides.append(file.name) }
    }
    let builtIn = Set(BuiltInTemplates.files.map(\.name))
    for name in names where !builtIn.contains(name) {
      let path = "\(folder)/\(name)"
      sources.append(TemplateSource(name: name, file: path, bytes: try Self.bytes(of: path)))
      overrides.append(name)
    }
    return (sources, overrides)
  }

  private static func isTemplate(_ name: String) -> Bool {
    [".md", ".css", ".js", ".strings"].contains { name.hasSuffix($0) }
  }

  /// Compiles the templates of the project in the language of its site.
  func templates(_ settings: SiteSettings) throws(Failure) -> (SiteTemplates, Problems) {
    let (sources, overrides) = try templateSources()
    return try Self.compile(sources, overrides, settings)
  }

  /// Compiles templates; `overrides` are the names of those that the project has of its own.
  static func compile(
    _ sources: [TemplateSource], _ overrides: [String], _ settings: SiteSettings
  ) throws(Failure) -> (SiteTemplates, Problems) {
    let (templates, diagnostics) = SiteTemplates.compile(
      sources, overrides: overrides, settings: settings)
    let files = sources.map { InputFile(file: $0.file, bytes: $0.bytes) }
    let problems = Problems(diagnostics, in: files)
    guard let templates else { throw Failure(problems) }
    return (templates, problems)
  }

  /// How the project words an order in text: in the language of its site.
  func wording(_ settings: SiteSettings) throws(Failure) -> ReportWording {
    let (sources, _) = try templateSources()
    let (phrases, diagnostics) = SiteLanguages(sources).phrases(settings)
    guard let phrases else {
      throw Failure(
        Problems(diagnostics, in: sources.map { InputFile(file: $0.file, bytes: $0.bytes) }))
    }
    return ReportWording(phrases)
  }

  /// The further pages in `Site/pages`, by file name.
  func textPages() throws -> [TextPage] {
    let folder = path("Site/pages")
    return try Self.files(in: folder).filter { $0.hasSuffix(".md") }.map { name in
      let path = "\(folder)/\(name)"
      let bytes = try Self.bytes(of: path)
      let (page, diagnostics) = MarkdownPage.render(bytes, file: path)
      guard let page else {
        throw Failure(Problems(diagnostics, in: [InputFile(file: path, bytes: bytes)]))
      }
      let base = String(name.dropLast(3))
      return TextPage(path: "\(base).html", title: page.title ?? base, body: page.markup)
    }
  }

  /// The files in `Site/assets`, by path.
  func assets() throws -> [SiteAsset] {
    let folder = path("Site/assets")
    guard let walk = FileManager.default.subpathsIfThere(ofFolder: folder) else { return [] }
    return try walk.sorted().compactMap { name in
      var isFolder = false
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder),
        !isFolder
      else { return nil }
      return SiteAsset(path: "assets/\(name)", bytes: try Self.bytes(of: "\(folder)/\(name)"))
    }
  }

  /// Makes the site of a reading, which must tie out.
  ///
  /// `inputs` are all that it is made of but the ledger and the queue, or nil where the next build
  /// need not know. `names` are the earlier checkpoints to be in it, by default all.
  func site(
    _ reading: Reading, templates: SiteTemplates, inputs: SiteInputs? = nil,
    addsCheckpoints: Bool = false, keepsOnly names: [String]? = nil,
    changesSince: String? = nil
  ) async throws -> AuditSite {
    let ledger = reading.posted.ledger
    let entries = ledger.itemLedgerEntries.count + ledger.capacityLedgerEntries.count
    let need = MemoryNeed.site(orders: ledger.orders.count, entries: entries)
    let problem = Diagnostic.memory(
      need: need, available: AvailableMemory().bytes, for: "the site of this ledger")
    if let problem { throw Failure(problem) }
    var provenance = try provenance(reading.settings)
    if let old = changesSince {
      let digest = ContentDigest(of: try Self.bytes(of: "\(old)/\(SitePlan.sumsPath)"))
      provenance.changesSince = String(decoding: digest.hexadecimal, as: UTF8.self)
    }
    if let names { provenance.checkpoints.removeAll { !names.contains($0.name) } }
    let site = await AuditSite(
      posted: reading.posted, settings: reading.settings, templates: templates,
      textPages: try textPages(), assets: try assets(), version: Version.text,
      inputs: inputs, provenance: provenance,
      addsCheckpoints: addsCheckpoints)
    if site.diagnostics.containsError { throw Failure(Problems(site.diagnostics)) }
    return site
  }

  /// The names of the files in a folder that do not begin with a dot, in byte order.
  static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }
  }
}

extension FileManager {
  /// The paths of everything below a folder, or nil when it is not there.
  func subpathsIfThere(ofFolder folder: String) -> [String]? {
    guard fileExists(atPath: folder) else { return nil }
    return try? subpathsOfDirectory(atPath: folder)
  }
}
