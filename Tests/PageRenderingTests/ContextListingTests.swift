import PageRendering
import Testing

@Suite struct ContextListingTests {
  @Test func `every name stands with its value in the order of declaration`() {
    var values = TemplateValues()
    let probe = TemplateProbe(title: "A\u{1B}[2J", rows: ["a", "b", "c", "d", "e"])
    let root = probe.fill(&values)
    let row = { (number: Int, ref: String, isLate: String) in
      """
        [\(number)]
          ref = \(ref)
          quantity = \(number)0
          isLate = \(isLate)
          parts «absent»

      """
    }
    #expect(
      ContextListing.text(values, root, shape: RecordShape(PageField.self)) == """
        title = A␛[2J
        note = N
        link = a.html
        isOpen = yes
        chart = <svg></svg>
        rows: 5 of row

        """ + row(1, "a", "no") + row(2, "b", "yes") + row(3, "c", "no") + """
            … 2 more
          item: item
            number = 1000
          empty «absent»

          """)
  }
}
