import Diagnostics
import FoundationEssentials

/// What a share of a site says of itself, so that only shares of one site are put together.
///
/// It stands in the folder of the share as `shard.json`, and nowhere in the whole site.
struct ShardManifest: Hashable, Sendable, Decodable {
  /// The path of the manifest in the folder of a share.
  static let path = "shard.json"
  private static let schema = "storno/shard/1"

  /// The form of the manifest.
  let schema: String
  /// The program that made the share, with its version.
  let tool: String
  /// The SHA-256 of all that the site is made of, in lower-case hexadecimal.
  let inputs: String
  /// The number of the share, from 1.
  let shard: Int
  /// How many shares there are.
  let of: Int

  /// Describes a share of a site.
  init(_ shard: Shard, inputs: ContentDigest, version: String) {
    schema = Self.schema
    tool = "storno \(version)"
    self.inputs = String(decoding: inputs.hexadecimal, as: UTF8.self)
    self.shard = shard.number
    of = shard.count
  }

  /// Reads a manifest; nil if `bytes` are none of a form that is known.
  init?(reading bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      read.schema == Self.schema, Shard(read.shard, of: read.of) != nil
    else { return nil }
    self = read
  }

  /// The bytes of the file, ended by LF.
  var bytes: [UInt8] {
    var text = Array("{\n".utf8)
    for (key, value) in [("schema", schema), ("tool", tool), ("inputs", inputs)] {
      text += "  \"\(key)\": ".utf8
      JSONText.append(value, to: &text)
      text += ",\n".utf8
    }
    return text + "  \"shard\": \(shard),\n  \"of\": \(of)\n}\n".utf8
  }
}
