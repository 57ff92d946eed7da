package import Diagnostics

/// The settings of a site: `site.yml`, the environment and flags, resolved to one value each.
///
/// A value that nobody gave has its default. Paths are relative to the project root; they are kept
/// as written and neither opened nor expanded here.
/// - Source: contract.md section 7.
package struct SiteSettings: Hashable, Sendable {
  /// `title`: the name of the site; nil: the word that pages have for it in their language.
  package var title: String?
  /// `company`: whose production it is, shown in the head and foot of pages; nil: not shown.
  package var company: String?
  /// `language`: the language of pages, which has a file of texts; default `en`.
  package var language = "en"
  /// `locale`: how numbers and dates are written, such as `de-CH`; nil: as usual in `language`.
  package var locale: String?
  /// `baseURL`: where the site is published, ended by `/`; nil: no feed and no site map.
  package var baseURL: String?
  /// `output`: the folder that is published; default `public`.
  package var output = "public"
  /// `ledger`: ledger files, folders or patterns in the order they are read; nil: `Site/ledger`.
  package var ledger: [String]?
  /// `queue`: queue files, folders or patterns in the order they are read; nil: `Site/queue`.
  package var queue: [String]?
  /// `formats`: what stands beside each order's page; default both, `[]` pages only.
  package var formats: Set<OrderFormat> = [.json, .csv]
  /// `sources`: how much of where a row was read the site shows; default `lines`.
  package var sources = SourceDisclosure.lines
  /// `users`: how users are named; default `names`.
  package var users = UserDisclosure.names
  /// `audit.origin`: the first line of checkpoints, which names the log; nil: none was chosen.
  package var auditOrigin: String?
  /// `audit.key`: the file of the private key that signs checkpoints; nil: they are not signed.
  package var auditKey: String?
  /// `posting`: the dates on which posting is allowed; default no limit.
  package var posting = PostingLimits()
  /// `thresholds`: from where on findings A15 and A17 speak.
  package var thresholds = FindingThresholds()
  /// `profiles`: how files are read whose form cannot be seen, in the order written.
  package var profiles: [ReadingProfile] = []
  /// `suppress`: findings that were looked at and are settled, in the order written.
  package var suppressions: [Suppression] = []
  /// Where in `site.yml` a value in force was written; none for a flag, a variable or a default.
  package var locations: [SettingsKey: InputLocation] = [:]

  /// Creates the settings of a site about which nothing was said.
  package init() {}
}
