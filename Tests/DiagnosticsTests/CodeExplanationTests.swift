import Diagnostics
import Testing

@Suite("Explanations of codes")
struct CodeExplanationTests {
  @Test(arguments: Code.allCases)
  func `every code is explained in whole sentences`(code: Code) {
    let explanation = code.explanation
    #expect(!explanation.title.isEmpty && !explanation.title.hasSuffix("."))
    #expect(explanation.title.count <= 60)
    for text in [explanation.meaning, explanation.remedy] {
      #expect(text.hasSuffix(".") && text.count >= 20)
      #expect(!text.contains("\n") && !text.contains("  "))
    }
    #expect(!explanation.source.isEmpty)
  }

  @Test func `no two codes are explained alike`() {
    let explanations = Code.allCases.map(\.explanation)
    #expect(Set(explanations).count == Code.allCases.count)
    #expect(Set(explanations.map(\.title)).count == Code.allCases.count)
    #expect(Set(explanations.map(\.meaning)).count == Code.allCases.count)
  }

  @Test func `the level of a finding is that of its rule`() {
    let levels: [(CodeExplanation.Level?, [Code])] = [
      (.error, [.a1, .a2, .a3, .a4, .a9, .a13, .a16]), (.warning, [.a7, .a10, .a12, .a15]),
      (.info, [.a8, .a11, .a14, .a17, .a18, .a19, .a20]), (nil, [.a5, .a6]),
    ]
    for (level, codes) in levels {
      for code in codes { #expect(code.explanation.level == level, "\(code.rawValue)") }
    }
  }

  @Test func `a queue line is refused by all codes but the notices`() {
    let notices: Set<Code> = [
      .qStatusUnknown, .qAppliesFound, .qAppliesIgnored, .qBackdated, .qFuture, .qDuplicate,
      .qTimeLeft, .qNoCapacity,
    ]
    for code in Code.allCases where code.rawValue.hasPrefix("Q-") {
      #expect(code.explanation.level == (notices.contains(code) ? .warning : .rejection))
    }
  }

  @Test func `errors of files are errors and oddities are warnings`() {
    for code in Code.allCases where code.rawValue.hasPrefix("E-") {
      #expect(code.explanation.level == .error)
    }
    for code in Code.allCases where code.rawValue.hasPrefix("W-") {
      #expect(code.explanation.level == .warning)
    }
  }
}
