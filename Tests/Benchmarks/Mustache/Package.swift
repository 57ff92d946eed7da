// swift-tools-version: 6.3

import PackageDescription

// The usual way to make such pages: an ordinary Mustache engine, then CommonMark, for each page. A
// package of its own, so that nobody who builds storno fetches its dependency.
let package = Package(
  name: "mustache-bench",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")
  ],
  targets: [
    .executableTarget(
      name: "mustache-bench",
      dependencies: ["CCMark", .product(name: "Mustache", package: "swift-mustache")]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  ])
