package import Diagnostics
package import OrderReport
package import OutputReversal
import PageRendering
package import ProductionLedger
package import SiteSettings

/// All that the pages of a site are made of: the posted ledger, settings, templates, further files.
///
/// Nothing changes it once it is made; every page is a function of it. A class, so that a page
/// holds it by reference: copying its parts for each of 100,000 pages took a twentieth of a build.
package final class AuditSite: Sendable {
  /// The ledger with the queue judged.
  package let posted: PostedLedger
  /// What all reports share.
  package let context: ReportContext
  /// The settings in force.
  package let settings: SiteSettings
  /// The compiled templates.
  package let templates: SiteTemplates
  /// The further pages, by name.
  package let textPages: [TextPage]
  /// The files that are copied as they are, by path.
  package let assets: [SiteAsset]
  /// The version of the program.
  package let version: String
  /// What it is proved by beyond its ledger.
  package let provenance: SiteProvenance
  /// The ledger as logs.
  package let logs: LedgerLogs
  /// What is known of all orders together.
  package let overview: SiteOverview
  /// What stands around the content of every page.
  let frame: PageFrame
  /// Whether all rows are shown, and those of no order.
  let tieOut: LedgerTieOut
  /// What every page says the site was made with.
  let parameters: [EvidenceFact]
  /// The texts of the site's language.
  let phrases: PhraseBook
  /// How figures and days are written.
  let format: FigureFormat
  /// What all pages of orders depend on, or nil where it is not known.
  let sharedDependencies: ContentDigest?
  /// The digest of each set of columns that rows have.
  let columnSets: [ContentDigest]
  /// What pages call statuses, measures and the like.
  let labels: SiteLabels

  /// Gathers what the pages need; all orders are looked at once, on all cores.
  ///
  /// `inputs` are all that the site is made of but the ledger and the queue; with them the next
  /// build knows which orders it need not render again.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger.
  package init(
    posted: PostedLedger, settings: SiteSettings, templates: SiteTemplates,
    textPages: [TextPage], assets: [SiteAsset], version: String, inputs: SiteInputs? = nil,
    provenance: SiteProvenance = SiteProvenance(), addsCheckpoints: Bool = false
  ) async {
    let context = ReportContext(
      posted.ledger, rules: posted.rules, options: ReportOptions(settings))
    self.posted = posted
    self.context = context
    self.settings = settings
    self.templates = templates
    self.textPages = textPages
    self.assets = assets
    self.version = version
    phrases = templates.phrases
    format = templates.phrases.format
    sharedDependencies = inputs.map { Self.sharedDependencies($0, posted, context) }
    columnSets = posted.ledger.columnSets.map { columns in
      ContentDigest(of: columns.map(\.rawValue).sorted().flatMap { Array($0.utf8) + [0] })
    }
    labels = SiteLabels(templates.phrases)
    let parts = await SiteOverview.parts(of: posted, context)
    // One core puts the orders together, the others hash the ledger.
    async let logged = LedgerLogs(posted.ledger, origin: settings.auditOrigin)
    overview = SiteOverview(parts, of: posted, context)
    let logs = await logged
    self.logs = logs
    self.provenance = addsCheckpoints ? provenance.adding(logs) : provenance
    frame = PageFrame(
      settings, textPages: textPages, version: version, templates.phrases,
      hasChanges: provenance.changesSince != nil)
    tieOut = LedgerTieOut(posted.ledger, overview)
    parameters = EvidenceFact.parameters(
      posted.rules, users: settings.users, templates: templates, version: version)
  }

  /// The report of the order at a position of `ledger.orders`.
  ///
  /// - Complexity: O(*n*) in the rows of the order.
  package func report(_ position: Int) -> OrderReport {
    OrderReport(posted.history(of: position), context)
  }

  /// The text of a symbol.
  func text(_ symbol: Symbol) -> ArraySlice<UInt8> { context.symbols[symbol] }

  /// Writes when something was really posted, as far as it is known.
  func appendTime(_ date: PostingDate?, _ time: Symbol, to buffer: inout ByteBuffer) {
    if let date { buffer.append(date, format) }
    if !time.isEmpty {
      buffer.append(UInt8(ascii: " "))
      buffer.append(text(time))
    }
  }

  /// Whether a user, as the site names users, is unknown and not only left out by the settings.
  func isUnknown(user: Symbol) -> Bool { user.isEmpty && settings.users != .none }

  /// The slug of an order's number.
  func slug(of orderNo: Symbol) -> Slug {
    posted.ledger.orders.position(of: orderNo).map { overview.slugs[$0] }
      ?? Slug(context.symbols.text(orderNo))
  }

  /// The page of an order from the root of the site, or nil when it has none.
  ///
  /// An order that the queue alone names has none.
  func address(of orderNo: Symbol) -> String? {
    guard posted.ledger.orders.position(of: orderNo) != nil else { return nil }
    return PagePath.order(slug(of: orderNo), page: 1)
  }

  /// Appends the page of an order from the root of the site, or nothing when it has none.
  func appendAddress(of orderNo: Symbol, to buffer: inout ByteBuffer) {
    guard let position = posted.ledger.orders.position(of: orderNo) else { return }
    let slug = overview.slugs[position]
    buffer.append("orders/")
    slug.appendShard(to: &buffer)
    buffer.append(UInt8(ascii: "/"))
    buffer.append(slug.text)
    buffer.append(".html")
  }

  /// Where an entry that order `orderNo` names is shown, from the root of the site.
  ///
  /// Of an entry that is on no page it is the nearest page: that of its order, or, where it belongs
  /// to no order, the page that counts it.
  func address(of reference: EntryReference, namedBy orderNo: Symbol) -> String {
    let place = place(of: reference, namedBy: orderNo)
    guard posted.ledger.orders.position(of: place.orderNo) != nil else { return PagePath.audit }
    let slug = slug(of: place.orderNo)
    guard let page = place.page else { return PagePath.order(slug, page: 1) }
    return "\(PagePath.order(slug, page: page + 1))#\(context.name(of: reference))"
  }

  /// The order of an entry that order `orderNo` names, and the page of its story from 0.
  ///
  /// Only item entries may be another order's. The page is nil for an entry that the ledger has
  /// not, and for one dated after the as-of date.
  func place(
    of reference: EntryReference, namedBy orderNo: Symbol
  ) -> (orderNo: Symbol, page: Int?) {
    guard case .item(let number) = reference else { return (orderNo, overview.page(of: reference)) }
    guard let row = posted.links.row(of: number) else { return (orderNo, nil) }
    return (posted.ledger.itemLedgerEntries.orderNo(ofRow: row), overview.page(of: reference))
  }

  /// Every page and file of the site.
  package var plan: SitePlan { SitePlan(parts) }

  /// Every page and file of the site, and what changed since an older one.
  package func plan(changes: SiteComparison) -> SitePlan {
    SitePlan(parts + [ChangePages(site: self, comparison: changes)])
  }

  /// Who makes the pages and files of the site.
  var parts: [any SitePart] {
    let lists = OrderList.all(of: self)
    let pages: [any SitePart] = [
      OrderPages(site: self), OrderListPages(site: self, lists: lists),
      ListGroupPages(site: self, lists: lists), CorrectionPages(site: self),
      GroupListPages(site: self, kind: .item), GroupPages(site: self, kind: .item),
      GroupListPages(site: self, kind: .workCenter), GroupPages(site: self, kind: .workCenter),
      GroupListPages(site: self, kind: .user), UserPages(site: self), FindingPages(site: self),
      QueuePages(site: self), SinglePages(site: self), SearchPages(site: self),
      LogPages(site: self),
    ]
    return pages
      + [FeedFile(site: self), SitemapPages(baseURL: settings.baseURL, parts: pages)]
  }

  /// What does not tie out, and what earlier checkpoints contradict.
  package var diagnostics: [Diagnostic] { tieOut.diagnostics + proofDiagnostics }
}

extension ReportOptions {
  /// The options that the settings of a site ask for.
  package init(_ settings: SiteSettings) {
    self.init()
    sources =
      switch settings.sources {
      case .lines: .lines
      case .files: .files
      case .none: .none
      }
    users =
      switch settings.users {
      case .names: .names
      case .initials: .initials
      case .none: .none
      }
    suppressed = settings.suppressions.map {
      Suppression(code: $0.code, order: $0.order, reason: $0.reason)
    }
  }
}

extension PostingRules {
  /// The rules that the settings of a site and the options of a run ask for.
  package init(
    _ settings: SiteSettings, asOf: PostingDate?, isStrict: Bool, appliesQueue: Bool = true
  ) {
    self.init()
    self.asOf = asOf
    self.isStrict = isStrict
    self.appliesQueue = appliesQueue
    allowPostingFrom = settings.posting.allowFrom.flatMap(PostingDate.init)
    allowPostingTo = settings.posting.allowTo.flatMap(PostingDate.init)
    closedTo = settings.posting.closedTo.flatMap(PostingDate.init)
    earliestValuationDate = settings.posting.earliestValuationDate.flatMap(PostingDate.init)
    delayDays = settings.thresholds.delayDays
    reversalRatePercent = Quantity(
      units: Int64(settings.thresholds.reversalRatePercent) * Quantity.unitsPerWhole)
  }
}

extension PostingDate {
  /// The same day as a posting date.
  init?(_ day: CalendarDay) {
    self.init(year: day.year, month: day.month, day: day.day)
  }
}

extension PageFrame {
  /// The frame that the settings of a site ask for.
  init(
    _ settings: SiteSettings, textPages: [TextPage], version: String, _ phrases: PhraseBook,
    hasChanges: Bool
  ) {
    siteTitle = settings.title ?? phrases.text("site.title")
    company = settings.company ?? ""
    language = settings.language
    self.version = version
    feed = settings.baseURL == nil ? "" : PagePath.feed
    func link(_ key: String, _ path: String) -> NavigationLink {
      NavigationLink(label: phrases.text("navigation.\(key)"), path: path)
    }
    let groups = FigureGroup.Kind.allCases.filter { $0 != .user || settings.users != .none }
    navigation =
      [link("orders", PagePath.index)] + groups.map { link("\($0.phrases)s", $0.index) } + [
        link("corrections", PagePath.corrections), link("findings", PagePath.findings),
        link("queue", PagePath.queue),
      ] + (hasChanges ? [link("changes", PagePath.changes)] : [])
      + textPages.map { NavigationLink(label: $0.title, path: $0.path) }
      + [link("codes", PagePath.codes), link("audit", PagePath.audit)]
  }
}
