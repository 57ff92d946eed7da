import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much memory a run may take before the system would end it.
package struct AvailableMemory {
  /// The folder below which the system's own files lie.
  private let root: String
  /// Whether the limits of the process count.
  private let countsLimits: Bool

  /// Looks at the machine, or, in a test, at files that tell of another one.
  package init(root: String = "") {
    self.root = root
    countsLimits = root.isEmpty
  }

  /// The bytes that are free, by what the system, its control groups and the process's limits say.
  ///
  /// Memory that only caches files counts as free. Nil where nothing is known.
  package var bytes: Int? {
    ([free] + groups + (countsLimits ? Self.limits : [])).compactMap(\.self).min()
  }

  /// `MemAvailable` of Linux, which is in KiB; elsewhere nothing.
  private var free: Int? {
    number(after: "MemAvailable:", in: "/proc/meminfo").flatMap { kibibytes in
      let (bytes, isTooLarge) = kibibytes.multipliedReportingOverflow(by: 1024)
      return isTooLarge ? nil : bytes
    }
  }

  /// What each control group around the process leaves, in versions 1 and 2 of Linux.
  private var groups: [Int?] {
    guard let text = text(of: "/proc/self/cgroup") else { return [] }
    return text.split(separator: "\n").flatMap { line -> [Int?] in
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return [] }
      if parts[1].isEmpty {
        return levels(of: parts[2]).map { path in
          left("/sys/fs/cgroup\(path)", limit: "memory.max", usage: "memory.current")
        }
      }
      guard parts[1].split(separator: ",").contains("memory") else { return [] }
      return levels(of: parts[2]).map { path in
        left(
          "/sys/fs/cgroup/memory\(path)", limit: "memory.limit_in_bytes",
          usage: "memory.usage_in_bytes")
      }
    }
  }

  /// The path of a group and those above it: `/a/b`, `/a` and the empty one.
  private func levels(of path: Substring) -> [String] {
    var names = path.split(separator: "/")
    var levels: [String] = []
    while let last = names.last {
      levels.append("/" + names.joined(separator: "/"))
      // A group seen from within a container may be above what is mounted.
      if last == ".." { return [""] }
      names.removeLast()
    }
    return levels + [""]
  }

  /// What a group leaves; nil where it has no limit.
  private func left(_ group: String, limit: String, usage: String) -> Int? {
    guard let most = number(after: "", in: "\(group)/\(limit)") else { return nil }
    let used = number(after: "", in: "\(group)/\(usage)") ?? 0
    let cached = number(after: "inactive_file ", in: "\(group)/memory.stat") ?? 0
    return max(0, most - max(0, used - cached))
  }

  /// The limits of the process for addresses and for data, where they are set.
  private static var limits: [Int?] {
    #if canImport(Glibc)
      let kinds = [
        __rlimit_resource_t(RLIMIT_AS.rawValue), __rlimit_resource_t(RLIMIT_DATA.rawValue),
      ]
    #else
      let kinds = [RLIMIT_AS, RLIMIT_DATA]
    #endif
    return kinds.map { kind in
      var limit = rlimit()
      guard unsafe getrlimit(kind, &limit) == 0 else { return nil }
      // No limit is the largest number there is.
      return limit.rlim_cur > rlim_t(Int.max >> 1) ? nil : Int(limit.rlim_cur)
    }
  }

  /// The number that follows a name at the beginning of a line.
  private func number(after name: String, in path: String) -> Int? {
    text(of: path)?.split(separator: "\n").first { $0.hasPrefix(name) }.flatMap { line in
      Int(line.dropFirst(name.count).drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
    }
  }

  private func text(of path: String) -> String? {
    (try? FileBytes.read(root + path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
