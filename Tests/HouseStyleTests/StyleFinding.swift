/// A breach of the house style, printed as a compiler prints an error.
struct StyleFinding: Hashable, Comparable, CustomStringConvertible {
  var path: String
  var line: Int
  var message: String

  var description: String { "\(path):\(line): error: \(message)" }

  static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.message) < (right.path, right.line, right.message)
  }
}
