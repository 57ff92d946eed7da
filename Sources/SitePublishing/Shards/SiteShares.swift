package import FileAccess
package import Diagnostics

/// The shares of a site, from which the whole is put together.
package struct SiteShares: Sendable {
  private let shares: [SiteShare]

  /// Opens the folders of all shares.
  ///
  /// - Parameters:
  ///   - folders: the folders as typed, in any order.
  ///   - version: the version of this program.
  ///   - fileSystem: the calls of the system; a test passes ones that fail.
  /// - Returns: the shares, nil if they are not all the shares of one site; and every reason.
  package static func open(
    _ folders: [String], version: String, fileSystem: FileSystem = FileSystem()
  ) -> (SiteShares?, [Diagnostic]) {
    var shares: [SiteShare] = []
    var problems: [Diagnostic] = []
    for folder in folders {
      do throws(SiteShare.Refusal) {
        shares.append(try SiteShare(folder, fileSystem))
      } catch {
        problems.append(error.diagnostic)
      }
    }
    problems += mismatches(shares, version: version)
    // Which share is missing can be told only when all that were given could be read.
    if problems.isEmpty { problems = missing(shares) }
    guard problems.isEmpty else { return (nil, problems) }
    return (SiteShares(shares: shares.sorted { $0.manifest.shard < $1.manifest.shard }), [])
  }

  /// Every file of the site; each is compared with the checksum of its share as it is read.
  package var plan: SitePlan { SitePlan(shares.map(SiteSharePart.init)) }

  /// What keeps shares from being those of one site.
  private static func mismatches(_ shares: [SiteShare], version: String) -> [Diagnostic] {
    guard let first = shares.first else { return [] }
    var problems: [Diagnostic] = []
    if first.manifest.tool != "storno \(version)" {
      problems.append(.otherTool(first, version: version))
    }
    var firsts: [Int: SiteShare] = [:]
    for share in shares {
      let (manifest, known) = (share.manifest, first.manifest)
      if manifest.tool != known.tool {
        problems.append(.differing(share, first, "made by \(manifest.tool)", known.tool))
      } else if manifest.inputs != known.inputs {
        problems.append(.otherInputs(share, first))
      } else if manifest.of != known.of {
        problems.append(.differing(share, first, "one of \(manifest.of) shares", "\(known.of)"))
      } else if let other = firsts[manifest.shard] {
        problems.append(.givenTwice(share, other))
      } else {
        firsts[manifest.shard] = share
      }
    }
    return problems
  }

  private static func missing(_ shares: [SiteShare]) -> [Diagnostic] {
    guard let count = shares.first?.manifest.of else { return [] }
    let given = Set(shares.map(\.manifest.shard))
    let missing = (1...count).filter { !given.contains($0) }
    return missing.isEmpty ? [] : [.missingShares(missing, of: count)]
  }
}

extension Diagnostic {
  fileprivate static func otherTool(_ share: SiteShare, version: String) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "\(share.name) was made by \(VisibleText.of(share.manifest.tool)) and this is storno "
        + "\(version); merge with the program that made the shares")
  }

  fileprivate static func differing(
    _ share: SiteShare, _ first: SiteShare, _ own: String, _ others: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "\(share.name) is \(VisibleText.of(own)), \(first.name) of \(VisibleText.of(others)); "
        + "make all shares with one program and one number of shares")
  }

  fileprivate static func otherInputs(_ share: SiteShare, _ first: SiteShare) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "\(share.name) was made of other files or settings than \(first.name); make all shares of "
        + "one ledger, queue, settings and templates")
  }

  fileprivate static func givenTwice(_ share: SiteShare, _ other: SiteShare) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "\(share.name) and \(other.name) are both share \(share.manifest.shard) of "
        + "\(share.manifest.of); give each once")
  }

  fileprivate static func missingShares(_ missing: [Int], of count: Int) -> Diagnostic {
    let shown = missing.prefix(10).map(String.init).joined(separator: ", ")
    let rest = missing.count > 10 ? " and \(missing.count - 10) more" : ""
    let noun = missing.count == 1 ? "share" : "shares"
    return Diagnostic(
      .error, .pShard, at: nil, "\(noun) \(shown)\(rest) of \(count) not given; give all of them")
  }
}
