/// The direction of imports: a module knows those below it and no others.
enum ImportRules {
  /// What each module may import of ours and of others, besides the standard library.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "ProductionLedger": ["Diagnostics"],
    "SiteSettings": ["Diagnostics", "Yams"],
    "LedgerReading": ["ProductionLedger", "Diagnostics", "CZlib", "CSystemShim"],
    "OutputReversal": ["ProductionLedger", "Diagnostics"],
    "OrderReport": ["OutputReversal", "ProductionLedger", "Diagnostics"],
    "PageRendering": ["Diagnostics", "CCMark"],
    "PreviewServer": ["Diagnostics", "CSystemShim"],
    "FileAccess": ["CSystemShim"],
    "NativeLedger": [
      "OutputReversal", "LedgerReading", "ProductionLedger", "Diagnostics", "FileAccess",
    ],
    "SitePublishing": [
      "PageRendering", "OrderReport", "OutputReversal", "LedgerReading", "SiteSettings",
      "ProductionLedger", "Diagnostics", "BuiltInTemplates", "FileAccess", "Crypto",
    ],
    "storno": [
      "PreviewServer", "SitePublishing", "PageRendering", "OrderReport", "OutputReversal",
      "LedgerReading", "SiteSettings", "ProductionLedger", "Diagnostics", "BuiltInTemplates",
      "NativeLedger", "FileAccess", "CSystemShim", "ArgumentParser", "Dispatch",
    ],
    "BuiltInTemplates": [],
    "CCMark": [], "CSystemShim": [], "CZlib": [],
  ]
  /// What comes with the toolchain or the system.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization",
  ]

  /// Returns the imports of a file that its module may not have.
  static func findings(in text: SwiftText, module: String) -> [StyleFinding] {
    guard let allowed = allowed[module] else {
      let message = "the module '\(module)' is not in the table of modules"
      return [StyleFinding(path: text.path, line: 1, message: message)]
    }
    // Templates are text compiled into the program: they need nothing at all.
    let permitted = module == "BuiltInTemplates" ? [] : allowed.union(system)
    return text.code.indices.compactMap { index in
      guard let declaration = Declaration(text.code[index]), declaration.keyword == "import" else {
        return nil
      }
      let imported = declaration.name.prefix { $0 != "." }
      guard !permitted.contains(String(imported)) else { return nil }
      return StyleFinding(
        path: text.path, line: index + 1, message: "\(module) must not import \(imported)")
    }
  }
}
