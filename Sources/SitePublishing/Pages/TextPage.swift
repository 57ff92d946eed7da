/// A further page of the site, written by its owner in `Site/pages`.
package struct TextPage: Hashable, Sendable {
  /// Its path in the site, as in `about.html`.
  package var path: String
  /// What it is called: its first heading, else its file name.
  package var title: String
  /// Its Markdown as HTML.
  package var body: [UInt8]

  /// Creates a page.
  package init(path: String, title: String, body: [UInt8]) {
    self.path = path
    self.title = title
    self.body = body
  }
}
