package import OrderReport
package import PageRendering

extension ReportWording {
  /// Words an order in the language of a site, figures and days by its locale.
  ///
  /// Below zero is a hyphen, unlike on pages: a text has no script that would turn U+2212 into one
  /// when a figure is copied.
  package init(_ phrases: PhraseBook) {
    var typed = phrases
    typed.format = phrases.format.typed
    let words = typed
    self.init { words.text($0) }
  }
}
