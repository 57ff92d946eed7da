import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension AuditSite {
  /// Renders the first page of the order at a position, as it stands in the site.
  package func orderPage(_ position: Int) -> [UInt8] {
    var files = RenderedFiles()
    OrderPages(site: self).render(unit: position, into: &files)
    return files[0]
  }

  /// Prints every name that `order.md` may use with its value for the order at a position.
  ///
  /// The documented contract for the authors of templates.
  package func orderContext(_ position: Int) -> String {
    let history = posted.history(of: position)
    let page = OrderPage(site: self, report: OrderReport(history, context), history: history)
    var values = TemplateValues(format: format)
    let root = values.record(OrderField.self)
    page.fill(&values, root, page: 0)
    return ContextListing.text(values, root, shape: SiteTemplates.Page.order.shape)
  }
}
