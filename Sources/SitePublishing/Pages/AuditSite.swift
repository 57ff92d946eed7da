package import Diagnostics
package import OrderReport
package import OutputReversal
import PageRendering
package import ProductionLedger
package import SiteSettings

/// All that the pages of a site are made of: the posted ledger, settings, templates, further files.
///
/// A value; every page is a function of it.
package struct AuditSite: Sendable {
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
  /// What is known of all orders together.
  package let overview: SiteOverview
  let frame: PageFrame

  /// Gathers what the pages need; all orders are looked at once, on all cores.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger.
  package init(
    posted: PostedLedger, settings: SiteSettings, templates: SiteTemplates,
    textPages: [TextPage], assets: [SiteAsset], version: String
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
    overview = await SiteOverview(posted, context)
    frame = PageFrame(settings, textPages: textPages, version: version)
  }

  /// The report of the order at a position of `ledger.orders`.
  ///
  /// - Complexity: O(*n*) in the rows of the order.
  package func report(_ position: Int) -> OrderReport {
    OrderReport(posted.history(of: position), context)
  }

  /// The text of a symbol.
  func text(_ symbol: Symbol) -> ArraySlice<UInt8> { context.symbols[symbol] }

  /// The slug of an order's number.
  func slug(of orderNo: Symbol) -> Slug { Slug(context.symbols.text(orderNo)) }

  /// Every page and file of the site.
  package var plan: SitePlan {
    let pages: [any SitePart] = [
      OrderPages(site: self), OrderListPages(site: self), CorrectionPages(site: self),
      FindingPages(site: self), QueuePages(site: self), SinglePages(site: self),
    ]
    return SitePlan(pages + [SitemapPages(baseURL: settings.baseURL, parts: pages)])
  }

  /// What does not tie out for the ledger as a whole.
  package var diagnostics: [Diagnostic] { LedgerTieOut(self).diagnostics }
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
  package init(_ settings: SiteSettings, asOf: PostingDate?, isStrict: Bool) {
    self.init()
    self.asOf = asOf
    self.isStrict = isStrict
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
  init(_ settings: SiteSettings, textPages: [TextPage], version: String) {
    siteTitle = settings.title ?? "Production corrections"
    company = settings.company ?? ""
    language = settings.language
    self.version = version
    navigation =
      [
        NavigationLink(label: "Orders", path: PagePath.index),
        NavigationLink(label: "Corrections", path: PagePath.corrections),
        NavigationLink(label: "Findings", path: PagePath.findings),
        NavigationLink(label: "Queue", path: PagePath.queue),
      ] + textPages.map { NavigationLink(label: $0.title, path: $0.path) }
      + [
        NavigationLink(label: "Codes", path: PagePath.codes),
        NavigationLink(label: "What was read", path: PagePath.audit),
      ]
  }
}
