package import Diagnostics

/// Everything that the site consists of, and who renders which path.
///
/// The plan is a value: publishing writes what it renders, the preview serves the same bytes from
/// memory. Units and files are numbered through all parts in order.
package struct SitePlan: Sendable {
  /// The path of the list of checksums, which the publisher makes itself.
  package static let sumsPath = "SHA256SUMS"

  /// The paths of all files but `SHA256SUMS`; indices are file numbers.
  package let paths: PathTable
  /// What is wrong with the plan: paths that are claimed twice or not fit for a site.
  ///
  /// Nothing is published then.
  package let diagnostics: [Diagnostic]

  private let parts: [any SitePart]
  private let firstUnits: [Int]
  private let firstFiles: [Int]

  /// Asks the parts for their paths and checks that each has one owner.
  ///
  /// - Complexity: O(*n* log *n*) in the number of files.
  package init(_ parts: [any SitePart]) {
    var paths = PathTable()
    var firstUnits = [0]
    var firstFiles = [0]
    for part in parts {
      for unit in 0..<part.unitCount {
        for path in part.paths(of: unit) { paths.append(path.utf8) }
        firstFiles.append(paths.count)
      }
      firstUnits.append(firstFiles.count - 1)
    }
    paths.sort()
    self.parts = parts
    self.paths = paths
    self.firstUnits = firstUnits
    self.firstFiles = firstFiles
    diagnostics = PathClaims(paths).diagnostics()
  }

  /// How many units there are in all parts.
  package var unitCount: Int { firstFiles.count - 1 }

  /// The numbers of the files of a unit.
  func files(of unit: Int) -> Range<Int> { firstFiles[unit]..<firstFiles[unit + 1] }

  /// Returns the digest of all that a unit depends on, or nil where it is not known.
  ///
  /// - Complexity: O(log *p*) in the number of parts, and what the part needs for it.
  func dependencies(of unit: Int) -> ContentDigest? {
    let part = Self.owner(of: unit, firsts: firstUnits)
    return parts[part].dependencies(of: unit - firstUnits[part])
  }

  /// Renders a unit of the whole plan.
  ///
  /// - Complexity: O(log *p*) in the number of parts, and the rendering.
  func render(unit: Int, into files: inout RenderedFiles) {
    let part = Self.owner(of: unit, firsts: firstUnits)
    files.beginUnit()
    parts[part].render(unit: unit - firstUnits[part], into: &files)
    precondition(
      files.count == self.files(of: unit).count,
      "a unit renders as many files as it has paths")
  }

  /// Returns the content of a file of the site, or nil when the site has no such path.
  ///
  /// `SHA256SUMS` is rendered from all files, one after the other.
  /// - Complexity: O(log *n*) and the rendering of one unit.
  package func bytes(at path: String) -> [UInt8]? {
    var files = RenderedFiles()
    guard let file = paths.index(of: path) else {
      return path.utf8.elementsEqual(Self.sumsPath.utf8) ? sumsBytes() : nil
    }
    let unit = Self.owner(of: file, firsts: firstFiles)
    render(unit: unit, into: &files)
    return files[file - firstFiles[unit]]
  }

  private func sumsBytes() -> [UInt8] {
    var files = RenderedFiles()
    var digests: [ContentDigest] = []
    digests.reserveCapacity(paths.count)
    for unit in 0..<unitCount {
      render(unit: unit, into: &files)
      for index in 0..<files.count { digests.append(files.digest(at: index)) }
    }
    var text: [UInt8] = []
    SHA256Sums(paths: paths, digests: digests).append(0..<paths.count, to: &text)
    return text
  }

  /// Returns the last position whose first number is not above `number`.
  ///
  /// Units and parts without anything are passed over.
  private static func owner(of number: Int, firsts: [Int]) -> Int {
    var low = 0
    var high = firsts.count - 1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if firsts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
