// swift-tools-version: 6.3
import PackageDescription

/// The built-in templates and languages, which the program carries with it.
let templateFiles = [
  "attachment.css", "attachment.md", "audit.md", "changes.md", "codes.md", "corrections.md",
  "de.strings",
  "en.strings", "find.md", "findings.md", "foot.md", "group.md", "groups.md", "head.md",
  "lists.md", "not-found.md", "order.md", "orders.md", "page-links.md", "page.md", "queue.md",
  "storno.css", "storno.js", "templates.md", "user.md",
]

let package = Package(
  name: "storno",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "storno", targets: ["storno"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "storno",
      dependencies: [
        "Diagnostics", "ProductionLedger", "SiteSettings", "LedgerReading", "OutputReversal",
        "OrderReport", "PageRendering", "SitePublishing", "PreviewServer", "BuiltInTemplates",
        "NativeLedger", "FileAccess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "PreviewServer", dependencies: ["Diagnostics", "CSystemShim"]),
    .target(
      name: "SitePublishing",
      dependencies: [
        "Diagnostics", "ProductionLedger", "SiteSettings", "LedgerReading", "OutputReversal",
        "OrderReport", "PageRendering", "BuiltInTemplates", "FileAccess",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Search/search.js")]),
    .target(
      name: "NativeLedger",
      dependencies: [
        "Diagnostics", "ProductionLedger", "LedgerReading", "OutputReversal", "FileAccess",
      ]),
    .target(name: "PageRendering", dependencies: ["Diagnostics", "CCMark"]),
    .target(
      name: "OrderReport",
      dependencies: ["Diagnostics", "ProductionLedger", "OutputReversal"]),
    .target(name: "OutputReversal", dependencies: ["Diagnostics", "ProductionLedger"]),
    .target(
      name: "LedgerReading", dependencies: ["Diagnostics", "ProductionLedger", "CZlib"],
      resources: [.embedInCode("Headers/captions.csv")]),
    .target(name: "FileAccess", dependencies: ["CSystemShim"]),
    .target(name: "SiteSettings", dependencies: ["Diagnostics", "Yams"]),
    .target(name: "ProductionLedger", dependencies: ["Diagnostics"]),
    .target(name: "Diagnostics"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CSystemShim"),
    .target(
      name: "BuiltInTemplates", path: "Templates",
      resources: templateFiles.map { .embedInCode($0) }),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "ProductionLedgerTests", dependencies: ["Diagnostics", "ProductionLedger"]),
    .testTarget(name: "SiteSettingsTests", dependencies: ["Diagnostics", "SiteSettings"]),
    .testTarget(
      name: "LedgerReadingTests",
      dependencies: ["Diagnostics", "ProductionLedger", "LedgerReading"]
    ),
    .testTarget(
      name: "OutputReversalTests",
      dependencies: ["Diagnostics", "ProductionLedger", "OutputReversal"]),
    .testTarget(
      name: "OrderReportTests",
      dependencies: ["Diagnostics", "ProductionLedger", "OutputReversal", "OrderReport"]),
    .testTarget(
      name: "PageRenderingTests", dependencies: ["Diagnostics", "PageRendering"]),
    .testTarget(
      name: "SitePublishingTests",
      dependencies: [
        "Diagnostics", "ProductionLedger", "SiteSettings", "LedgerReading", "OutputReversal",
        "OrderReport", "PageRendering", "SitePublishing", "BuiltInTemplates", "FileAccess",
      ]),
    .testTarget(name: "FileAccessTests", dependencies: ["FileAccess"]),
    .testTarget(
      name: "NativeLedgerTests",
      dependencies: [
        "Diagnostics", "ProductionLedger", "LedgerReading", "OutputReversal", "FileAccess",
        "NativeLedger",
      ]),
    .testTarget(name: "PreviewServerTests", dependencies: ["Diagnostics", "PreviewServer"]),
    .testTarget(name: "HouseStyleTests"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["storno", "Diagnostics"],
      exclude: ["check_feed.py", "check_proof.py"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["storno"], exclude: ["check_pages.py", "checks"]),
    .executableTarget(
      name: "storno-bench",
      dependencies: [
        "Diagnostics", "ProductionLedger", "SiteSettings", "LedgerReading", "OutputReversal",
        "OrderReport", "PageRendering", "SitePublishing", "BuiltInTemplates",
      ],
      path: "Tests/Benchmarks",
      exclude: ["bench.py", "hugosite.py", "serving.py", "Mustache"]),
    // `make fuzz` builds it with libFuzzer; without, it gives files to the same checks.
    .executableTarget(
      name: "storno-fuzz", dependencies: ["Diagnostics", "ProductionLedger", "LedgerReading"],
      path: "Tests/Fuzzing", exclude: ["fuzz.py", "Dictionaries"]),
  ]
)

// Every Swift target of ours is held to the same rules; a dependency is not.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]
for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
