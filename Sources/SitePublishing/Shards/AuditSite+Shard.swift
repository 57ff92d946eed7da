extension AuditSite {
  /// The files of one share of the site, and the manifest that says which it is.
  ///
  /// - Parameters:
  ///   - shard: the share.
  ///   - inputs: the digest of all that the site is made of; the same for all its shares.
  /// - Returns: the plan of the share.
  /// - Complexity: O(*n* log *n*) in the files of the share, and O(*m*) in the units of the site.
  package func plan(of shard: Shard, inputs: ContentDigest) -> SitePlan {
    let manifest = ShardManifest(shard, inputs: inputs, version: version)
    return SitePlan(
      parts.map { SharedPart(part: $0, shard: shard) } + [ShardManifestPart(manifest: manifest)])
  }
}

/// The manifest of a share as the only file of a part.
private struct ShardManifestPart: SitePart {
  let manifest: ShardManifest

  var unitCount: Int { 1 }

  func paths(of unit: Int) -> [String] { [ShardManifest.path] }

  func render(unit: Int, into files: inout RenderedFiles) { files.add(manifest.bytes) }
}
