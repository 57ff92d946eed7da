package import Diagnostics
package import PageRendering
package import SiteSettings

/// The compiled templates of a site, one for each kind of page.
package struct SiteTemplates: Sendable {
  /// The pages that a template makes, by the name of its file.
  package enum Page: String, Sendable, CaseIterable {
    case order = "order.md"
    case attachment = "attachment.md"
    case orders = "orders.md"
    case lists = "lists.md"
    case corrections = "corrections.md"
    case groups = "groups.md"
    case group = "group.md"
    case user = "user.md"
    case findings = "findings.md"
    case queue = "queue.md"
    case changes = "changes.md"
    case codes = "codes.md"
    case templates = "templates.md"
    case text = "page.md"
    case notFound = "not-found.md"
    case audit = "audit.md"

    /// The pages it makes, for the reference of names.
    var summary: String {
      switch self {
      case .order: "the page of an order, and further pages of a long story"
      case .attachment: "an order as one file for a ticket; its style sheet is attachment.css"
      case .lists: "the lists of a kind that has too many for the index, such as those by item"
      case .orders: "lists of orders: the index, and those by status, item, month and so on"
      case .corrections: "the log of corrections"
      case .groups: "the lists of items, of work centers and of users"
      case .group: "the page of an item or a work center, and further pages of its orders"
      case .user: "the page of a user, and further pages of the user's corrections"
      case .findings: "the list of findings"
      case .queue: "the list of queue lines"
      case .changes: "what changed since an older publication (build --changes-since)"
      case .codes: "the explanation of every code"
      case .templates: "this page"
      case .text: "further pages of Site/pages"
      case .notFound: "the page for an address that is not there"
      case .audit: "what was read for the whole site"
      }
    }

    /// The names that the template may use.
    package var shape: RecordShape {
      switch self {
      case .order: RecordShape(OrderField.self)
      case .attachment: RecordShape(AttachmentField.self)
      case .orders: RecordShape(OrderListField.self)
      case .lists: RecordShape(ListGroupPageField.self)
      case .corrections: RecordShape(CorrectionListField.self)
      case .groups: RecordShape(GroupListField.self)
      case .group: RecordShape(GroupField.self)
      case .user: RecordShape(UserField.self)
      case .findings: RecordShape(FindingListField.self)
      case .queue: RecordShape(QueueListField.self)
      case .changes: RecordShape(ChangeListField.self)
      case .codes: RecordShape(CodeListField.self)
      case .templates: RecordShape(TemplateListField.self)
      case .text: RecordShape(TextPageField.self)
      case .notFound: RecordShape(NotFoundField.self)
      case .audit: RecordShape(AuditField.self)
      }
    }
  }

  /// The file that is the style sheet of the site.
  package static let styleSheetName = "storno.css"
  /// The file that is the style sheet of attachments.
  static let attachmentStyleSheetName = "attachment.css"
  /// The file that is the script of the site.
  package static let scriptName = "storno.js"

  private let templates: [Page: PageTemplate]
  /// The texts of the site's language.
  package let phrases: PhraseBook
  /// The bytes of the style sheet.
  package let styleSheet: [UInt8]
  /// The bytes of the style sheet of attachments.
  let attachmentStyleSheet: [UInt8]
  /// The bytes of the script.
  package let script: [UInt8]
  /// The SHA-256 of all templates together, in lower-case hexadecimal.
  ///
  /// Style sheets and the script are not in it: pages state the hash, and another style changes no
  /// page.
  package let sha256: String
  /// The names of the files that replace a built-in one, in byte order.
  package let overrides: [String]
  /// Those of them that make text, as pages state them.
  var templateOverrides: [String] { overrides.filter(Self.isTemplate) }

  /// Compiles the templates of a site.
  ///
  /// - Parameters:
  ///   - sources: every template, partial and language, the style sheet and the script, overrides
  ///     in place.
  ///   - overrides: the names of those that replace a built-in one.
  ///   - settings: say the language and how figures are written.
  /// - Returns: the templates, nil if there is an error, and the problems by file and line.
  package static func compile(
    _ sources: [TemplateSource], overrides: [String], settings: SiteSettings
  ) -> (SiteTemplates?, [Diagnostic]) {
    let (phrases, languageProblems) = SiteLanguages(sources).phrases(settings)
    guard let phrases else { return (nil, languageProblems) }
    let (set, problems) = TemplateSet.compile(
      sources: sources.filter { $0.name.hasSuffix(".md") },
      pages: Page.allCases.map { ($0.rawValue, $0.shape) }, phrases: phrases)
    let diagnostics = languageProblems + problems
    guard let set else { return (nil, diagnostics) }
    var templates: [Page: PageTemplate] = [:]
    for page in Page.allCases { templates[page] = set.template(page.rawValue) }
    var digest: [UInt8] = []
    for source in sources.sorted(by: { $0.name < $1.name }) where isTemplate(source.name) {
      digest += Array(source.name.utf8) + [0] + ContentDigest(of: source.bytes).hexadecimal
    }
    let site = SiteTemplates(
      templates: templates, phrases: phrases,
      styleSheet: sources.first { $0.name == styleSheetName }?.bytes ?? [],
      attachmentStyleSheet: sources.first { $0.name == attachmentStyleSheetName }?.bytes ?? [],
      script: sources.first { $0.name == scriptName }?.bytes ?? [],
      sha256: String(decoding: ContentDigest(of: digest).hexadecimal, as: UTF8.self),
      overrides: overrides.sorted())
    return (site, diagnostics)
  }

  /// Whether a file makes text of pages.
  private static func isTemplate(_ name: String) -> Bool {
    name.hasSuffix(".md") || name.hasSuffix(".strings")
  }

  /// The template of a kind of page.
  package subscript(page: Page) -> PageTemplate {
    guard let template = templates[page] else {
      preconditionFailure("every kind of page has a template once they compile")
    }
    return template
  }
}
