import Diagnostics
import PageRendering
import SiteSettings

/// The pages that there is one of each, and the files that are copied; a unit is a file.
struct SinglePages: SitePart {
  private enum Unit {
    case codes, templates, audit, manifest, notFound, styleSheet, script
    case text(TextPage)
    case asset(SiteAsset)
  }

  private let site: AuditSite
  private let units: [Unit]

  /// Makes the single pages of a site.
  init(site: AuditSite) {
    self.site = site
    units =
      [.codes, .templates, .audit, .manifest, .notFound, .styleSheet, .script]
      + site.textPages.map(Unit.text)
      + site.assets.map(Unit.asset)
  }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] {
    switch units[unit] {
    case .codes: [PagePath.codes]
    case .templates: [PagePath.templates]
    case .audit: [PagePath.audit]
    case .manifest: [PagePath.manifest]
    case .notFound: [PagePath.notFound]
    case .styleSheet: [PagePath.styleSheet]
    case .script: [PagePath.script]
    case .text(let page): [page.path]
    case .asset(let asset): [asset.path]
    }
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    switch units[unit] {
    case .codes: files.add(site.templates[.codes], CodeListField.self, fillCodes)
    case .templates:
      files.add(site.templates[.templates], TemplateListField.self) { values, root in
        site.frame.fill(
          &values, root, .page, title: site.phrases.text("templates.title"),
          path: PagePath.templates,
          section: PagePath.codes)
        TemplateReference(site.phrases).fill(&values, root)
      }
    case .audit: files.add(site.templates[.audit], AuditField.self, AuditPage(site: site).fill)
    case .manifest: files.add(AuditManifest(site: site).bytes)
    case .notFound: files.add(site.templates[.notFound], NotFoundField.self, fillNotFound)
    case .styleSheet: files.add(site.templates.styleSheet)
    case .script: files.add(site.templates.script)
    case .asset(let asset): files.add(asset.bytes)
    case .text(let page):
      files.add(site.templates[.text], TextPageField.self) { values, root in
        site.frame.fill(
          &values, root, .page, title: page.title, path: page.path, section: page.path)
        values.set(root, .body, markup: page.body)
      }
    }
  }

  /// The page is shown at any address: its links begin with the path of the site on its host.
  ///
  /// - Source: contract.md section 7, `baseURL`; section 6, no request to any other host.
  private func fillNotFound(
    _ values: inout TemplateValues, _ record: RecordReference<NotFoundField>
  ) {
    let root = Self.path(ofAddress: site.settings.baseURL)
    site.frame.fill(
      &values, record, .page, title: site.phrases.text("missing.pageTitle"),
      path: PagePath.notFound, section: "", root: root)
    values.set(record, .home, text: root + PagePath.index)
  }

  /// The path of an address, ended by a slash: `/audit/` of `https://example.com/audit/`.
  private static func path(ofAddress address: String?) -> String {
    guard let address else { return "/" }
    return "/" + address.split(separator: "/").dropFirst(2).map { "\($0)/" }.joined()
  }

  private func fillCodes(
    _ values: inout TemplateValues, _ record: RecordReference<CodeListField>
  ) {
    site.frame.fill(
      &values, record, .page, title: site.phrases.text("codes.title"), path: PagePath.codes,
      section: PagePath.codes)
    let families = CodeFamily.allCases
    let list = values.list(record, .families, of: CodeFamilyField.self, count: families.count)
    for (index, family) in families.enumerated() {
      values.set(list[index], .heading, text: site.phrases.text("codes.family.\(family)"))
      let codes = values.list(list[index], .codes, of: CodeField.self, count: family.codes.count)
      for (offset, code) in family.codes.enumerated() {
        fill(&values, codes[offset], code)
      }
    }
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<CodeField>, _ code: Code
  ) {
    let key = "code.\(code.rawValue)"
    values.set(record, .code, text: code.rawValue)
    values.set(record, .title, text: site.phrases.text("\(key).title"))
    values.set(
      record, .meaning, markup: Self.markup(site.phrases.text("\(key).meaning")))
    values.set(record, .remedy, markup: Self.markup(site.phrases.text("\(key).remedy")))
    values.set(record, .source, text: code.explanation.source)
    values.set(record, .isForeign, flag: site.phrases.isForeign("\(key).meaning"))
    values.set(record, .isSourceForeign, flag: site.phrases.language != SiteLanguages.fallback)
  }

  /// The HTML of an explanation, whose names of files and settings stand in backticks.
  private static func markup(_ text: String) -> [UInt8] {
    MarkdownPage.render(Array(text.utf8), file: "").0?.markup ?? []
  }
}
