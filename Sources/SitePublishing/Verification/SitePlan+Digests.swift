extension SitePlan {
  /// Renders every file, on all cores, and returns their digests by file number.
  ///
  /// - Complexity: the rendering of the whole site.
  func digests() async -> [ContentDigest] {
    var digests = Array(repeating: ContentDigest(of: []), count: paths.count)
    await CoreWork.run(unitCount, chunk: 16) { range in
      var files = RenderedFiles()
      return range.flatMap { unit in
        render(unit: unit, into: &files)
        return (0..<files.count).map { files.digest(at: $0) }
      }
    } receive: { range, part in
      let first = self.files(of: range.lowerBound).lowerBound
      digests.replaceSubrange(first..<first + part.count, with: part)
      return true
    }
    return digests
  }
}
