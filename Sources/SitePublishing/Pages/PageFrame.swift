import Diagnostics
import PageRendering
import SiteSettings

/// What stands around the content of every page: title, navigation, the way to the root.
struct PageFrame: Sendable {
  /// A link in the head of each page.
  struct NavigationLink: Hashable, Sendable {
    var label: String
    var path: String
  }

  /// The title of the site.
  var siteTitle: String
  /// Whose production it is, or empty.
  var company: String
  /// The language of the pages.
  var language: String
  /// The version of the program.
  var version: String
  /// The feed of corrections from the root, or empty where there is none.
  var feed: String
  /// The links in the head of each page.
  var navigation: [NavigationLink]

  /// Fills in what a page knows about itself.
  ///
  /// `path` is that of the page, `section` that of the link of the head it belongs to, and `root`
  /// the way to the root where it is not the relative one.
  func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F, title: String,
    path: String, section: String, root: String? = nil
  ) {
    let page = values.nested(record, field, of: PageField.self)
    values.set(page, .language, text: language)
    values.set(page, .title, text: title)
    values.set(page, .siteTitle, text: siteTitle)
    values.set(page, .company, text: company)
    values.set(page, .version, text: version)
    values.set(page, .feed, text: feed)
    let root = root ?? PagePath.root(from: path)
    values.set(page, .root, text: root)
    // No value may stand in a script's element, so that all of it is of our making. A base URL has
    // no byte but this one that an attribute escapes.
    let source = root.utf8.contains(UInt8(ascii: "&")) ? root.replacing("&", with: "&amp;") : root
    values.set(page, .script, markup: "<script src=\"\(source)\(PagePath.script)\" defer></script>")
    let links = values.list(
      page, .navigation, of: NavigationField.self, count: navigation.count)
    for (index, link) in navigation.enumerated() {
      values.set(links[index], .label, text: link.label)
      values.set(links[index], .href, text: link.path)
      values.set(links[index], .current, text: link.path == section ? "page" : "false")
    }
  }
}
