/// What one name of one record holds, in 16 bytes without references.
struct ValueCell: Sendable {
  /// What the numbers of a cell mean.
  enum Kind: UInt8, Sendable {
    /// No value was set.
    case unset
    /// `start` and `count` are a range of the text.
    case text
    /// `count` is 1 for yes and 0 for no.
    case flag
    /// `start` and `count` are a range of the text that is HTML.
    case markup
    /// `start` is the first cell of the first record, `count` the number of records.
    case list
    /// `start` is the first cell of the record, `count` is 1.
    case record
  }

  var start = 0
  var count: Int32 = 0
  /// How many cells lie between two records of a list.
  var stride: UInt16 = 0
  var kind = Kind.unset
  /// The classes of bytes that occur in the text.
  var classes = ByteClasses()

  /// Whether a section over the name is shown; an unset one is not.
  var isTruthy: Bool { count > 0 }
}
