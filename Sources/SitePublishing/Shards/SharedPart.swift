/// The units of a part that are in one share of the site.
struct SharedPart: SitePart {
  let part: any SitePart
  let shard: Shard

  var unitCount: Int { shard.unitCount(of: part.unitCount) }

  func paths(of unit: Int) -> [String] { part.paths(of: shard.unit(unit)) }

  func dependencies(of unit: Int) -> ContentDigest? {
    part.dependencies(of: shard.unit(unit))
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    part.render(unit: shard.unit(unit), into: &files)
  }
}
