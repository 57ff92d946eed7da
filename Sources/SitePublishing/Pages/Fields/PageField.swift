import PageRendering

/// What every page of the site knows about itself.
enum PageField: Int, TemplateFields {
  case language, title, siteTitle, company, version, root, feed, script, navigation

  static let recordName = "page"

  var kind: FieldKind {
    switch self {
    case .navigation: .list(RecordShape(NavigationField.self))
    case .script: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .language: "the language of the page, as in lang"
    case .title: "the title of the page"
    case .siteTitle: "the title of the site"
    case .company: "whose production it is, or empty"
    case .version: "the version of storno"
    case .root: "the way to the root of the site: empty, ../ or ../../"
    case .feed: "the feed of corrections from the root, or empty"
    case .script: "the element that loads the script, for the head"
    case .navigation: "the links in the head"
    }
  }
}
