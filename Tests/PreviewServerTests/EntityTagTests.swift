import PreviewServer
import Testing

@Suite("Entity tag")
struct EntityTagTests {
  struct Case: CustomTestStringConvertible {
    let lines: [String]
    let strong: Bool
    let weak: Bool
    var testDescription: String { lines.joined(separator: " | ") }
  }

  @Test(arguments: [
    Case(lines: ["\"a\""], strong: true, weak: true),
    Case(lines: ["W/\"a\""], strong: false, weak: true),
    Case(lines: ["*"], strong: true, weak: true),
    Case(lines: ["\"b\", W/\"c\" ,, \"a\""], strong: true, weak: true),
    Case(lines: ["\"b\"", "\"a\""], strong: true, weak: true),
    Case(lines: ["\"x,\", \"a\""], strong: true, weak: true),
    Case(lines: ["\"b\""], strong: false, weak: false),
    Case(lines: ["a"], strong: false, weak: false),
    Case(lines: ["\"a"], strong: false, weak: false),
    Case(lines: ["w/\"a\""], strong: false, weak: false),
    Case(lines: ["x, \"a\""], strong: false, weak: false),
    Case(lines: ["", "\"\""], strong: false, weak: false),
  ])
  func `a tag is found in a list`(example: Case) {
    let tag = EntityTag(opaque: "a")
    let lines = example.lines.map { Array($0.utf8)[...] }
    #expect(tag.matches(anyOf: lines, by: .strong) == example.strong)
    #expect(tag.matches(anyOf: lines, by: .weak) == example.weak)
  }
}
