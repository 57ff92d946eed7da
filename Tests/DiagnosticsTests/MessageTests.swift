import Diagnostics
import Testing

@Suite("Sentences for any language")
struct MessageTests {
  private enum Text: String, MessageText {
    static let family = "test"
    case taken = "{{entry}} takes {{quantity}} back on {{date}}: {{parts}}"
    case part = "{{count}} of {{name}}"
  }

  @Test func `English is the pattern with its values, plain figures and ISO days`() {
    let part = { (count: Int, name: String) in
      Message(Text.part, ["count": .count(count), "name": .text(name)])
    }
    let message = Message(
      Text.taken,
      [
        "entry": .text("I-1"), "quantity": .figure("-1234.5"),
        "date": .day(year: 826, month: 1, day: 6),
        "parts": .list([part(1, "a {{name}}"), part(1000, "b")]),
      ])
    #expect(
      message.english == "I-1 takes -1234.5 back on 0826-01-06: 1 of a {{name}}, 1000 of b")
    #expect(Text.taken.key == "test.taken" && Text.catalog["test.part"] == "{{count}} of {{name}}")
  }

  struct Case: CustomTestStringConvertible {
    var text: String
    var names: [String]
    var filled: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "", names: [], filled: ""),
    Case(text: "plain { } }} {", names: [], filled: "plain { } }} {"),
    Case(text: "{{a}}{{b}}", names: ["a", "b"], filled: "1{{b}}"),
    Case(text: "`{{#a}}` {{a}} {{", names: ["a"], filled: "`{{#a}}` 1 {{"),
    Case(text: "{{a}", names: [], filled: "{{a}"),
    Case(text: "{{{{a}}}}", names: ["a"], filled: "{{1}}"),
  ])
  func `names stand in double braces; all else is text`(_ test: Case) {
    let pattern = MessagePattern(test.text)
    #expect(pattern.names == test.names)
    #expect(pattern.text { $0 == "a" ? "1" : nil } == test.filled)
  }
}
