import Diagnostics
import SitePublishing

/// A part whose units are lists of paths with their texts.
struct TextPart: SitePart {
  let units: [[(path: String, text: String)]]
  var problem: Diagnostic?
  /// What each unit depends on, where that is known.
  var dependencies: [ContentDigest?] = []

  /// One unit a file, in C order.
  init(_ files: [String: String]) {
    units = files.sorted { $0.key < $1.key }.map { [($0.key, $0.value)] }
  }

  init(units: [[(path: String, text: String)]]) { self.units = units }

  var unitCount: Int { units.count }

  func paths(of unit: Int) -> [String] { units[unit].map(\.path) }

  func dependencies(of unit: Int) -> ContentDigest? {
    dependencies.isEmpty ? nil : dependencies[unit]
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    for file in units[unit] { files.add { $0.append(contentsOf: file.text.utf8) } }
    if let problem { files.report(problem) }
  }
}

extension SitePlan {
  /// A plan of one part with these files.
  init(_ files: [String: String]) { self.init([TextPart(files)]) }
}
