import ArgumentParser
import SitePublishing

/// The share of the site that `--shard` asks for.
enum ShardChoice: ExpressibleByArgument, Equatable {
  /// A share by its number.
  case fixed(Shard)
  /// The share that the job runner names in the environment; how many there are may be given.
  case auto(count: Int?)

  /// Reads `3/8`, `auto` or `auto/8`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    let count = parts.count == 2 ? Self.number(parts[1]) : nil
    if parts[0] == "auto", parts.count == 1 || count.map({ $0 <= Shard.limit }) == true {
      self = .auto(count: count)
    } else if let number = Self.number(parts[0]), let count, let shard = Shard(number, of: count) {
      self = .fixed(shard)
    } else {
      return nil
    }
  }

  /// Returns the share that it means in a job with these variables.
  ///
  /// - Throws: `ValidationError` when no job runner says which share this is.
  func shard(in environment: [String: String]) throws -> Shard {
    switch self {
    case .fixed(let shard): return shard
    case .auto(let count): return try ShardVariables.shard(in: environment, count: count)
    }
  }

  /// A number above zero in plain digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
