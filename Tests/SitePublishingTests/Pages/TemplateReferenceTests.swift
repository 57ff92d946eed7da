import PageRendering
import Testing

@testable import SitePublishing

@Suite("The reference of names")
struct TemplateReferenceTests {
  @Test func `it lists every template with its record, and each record with all of its names`()
    async throws
  {
    let page = try #require(
      try await SiteSample.w1.rendered().files[PagePath.templates])
    for template in SiteTemplates.Page.allCases {
      #expect(page.contains("<code>\(template.rawValue)</code>"), "\(template)")
    }
    for shape in TemplateReference().records {
      let anchor = "<h2 id=\"record-\(shape.name.replacing(" ", with: "-"))\">"
      let parts = page.split(separator: anchor)
      try #require(parts.count == 2, "\(shape.name)")
      let section = parts[1].split(separator: "<h2").first ?? ""
      for field in shape.fields {
        #expect(section.contains("<code>\(field.name)</code>"), "\(shape.name).\(field.name)")
        #expect(section.contains(field.kind.phrase), "\(shape.name).\(field.name)")
      }
    }
  }

  @Test func `one name of a record means one record`() {
    // Shapes are values; two of one name must have the same names in them, or the page misleads.
    var fields: [String: [String]] = [:]
    func visit(_ shape: RecordShape) {
      let names = shape.fields.map(\.name)
      if let known = fields[shape.name] {
        #expect(known == names, "\(shape.name)")
        return
      }
      fields[shape.name] = names
      for inner in shape.fields.compactMap(\.kind.shape) { visit(inner) }
    }
    for template in SiteTemplates.Page.allCases { visit(template.shape) }
    #expect(fields.count > 20)
  }

  @Test func `every link of the page leads to a record on it`() async throws {
    let page = try #require(try await SiteSample.w1.rendered().files[PagePath.templates])
    let links = page.matches(of: /href="#(record-[^"]*)"/).map { String($0.1) }
    let anchors = Set(page.matches(of: /<h2 id="(record-[^"]*)"/).map { String($0.1) })
    #expect(links.count > 30)
    #expect(anchors.isSuperset(of: links))
  }
}
