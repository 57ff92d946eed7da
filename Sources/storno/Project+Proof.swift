import FileAccess
import Diagnostics
import FoundationEssentials
import SitePublishing
import SiteSettings

extension Project {
  private static let checkpointFolder = "Site/checkpoints"

  /// What the site is proved by: the key, earlier checkpoints, the settings file.
  func provenance(_ settings: SiteSettings) throws(Failure) -> SiteProvenance {
    var provenance = SiteProvenance()
    if let key = settings.auditKey {
      let name = flags.auditKey ?? path(key)
      guard let signer = NoteSigner(try Self.bytes(of: name)) else {
        throw Failure(.noKey(name, "a private key"))
      }
      provenance.signer = signer
    }
    let folder = path(Self.checkpointFolder)
    for name in Self.files(in: folder) {
      let file = "\(folder)/\(name)"
      guard let past = PastCheckpoint(name: name, bytes: try Self.bytes(of: file)) else {
        throw Failure(.noCheckpoint(file))
      }
      provenance.checkpoints.append(past)
    }
    let file = config ?? path("Site/site.yml")
    if FileManager.default.fileExists(atPath: file) {
      let digest = ContentDigest(of: try Self.bytes(of: file))
      provenance.settingsSHA256 = String(decoding: digest.hexadecimal, as: UTF8.self)
    }
    return provenance
  }

  /// Adds the checkpoints that are not yet there to those of earlier publications.
  func keep(_ checkpoints: [PastCheckpoint], _ console: Console) throws(Failure) {
    let folder = path(Self.checkpointFolder)
    let present = Self.files(in: folder)
    let new = checkpoints.filter { !present.contains($0.name) }
    if new.isEmpty { return }
    do throws(FileSystemError) {
      try CheckpointFolder(folder).add(new)
    } catch {
      throw Failure(.notWritten("'\(folder)/\(error.path)'", error.reason))
    }
    for checkpoint in new { console.say("kept \(VisibleText.of("\(folder)/\(checkpoint.name)"))") }
  }
}
