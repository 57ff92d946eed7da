extension Code {
  /// The explanation of the code, as the site's page of codes shows it.
  package var explanation: CodeExplanation {
    guard let explanation = Self.explanations[self] else {
      preconditionFailure("the code \(rawValue) has no explanation")
    }
    return explanation
  }

  private static let explanations: [Code: CodeExplanation] = {
    let families = [
      ledgerExplanations, warningExplanations, queueExplanations, queueTargetExplanations,
      findingExplanations, nativeExplanations, projectExplanations, proofExplanations,
    ]
    return families.reduce(into: [:]) { all, family in
      all.merge(family) { _, _ in preconditionFailure("a code is explained in two families") }
    }
  }()
}
