/// What people read or run must not name a folder of one machine.
enum MachinePathRule {
  private static let folders = ["home", "root", "tmp", "work", "Users", "private", "mnt"]

  static func findings(in text: String, path: String) -> [StyleFinding] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard let folder = folders.first(where: { names($0, in: line) }) else { return nil }
      return StyleFinding(
        path: path, line: index + 1, message: "names the folder /\(folder)/ of one machine")
    }
  }

  /// Whether a path on the line begins with the folder; `docs/work/x` does not.
  private static func names(_ folder: String, in line: Substring) -> Bool {
    line.ranges(of: "/\(folder)/").contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && !"._-~}$*/".contains(before)
    }
  }
}
