/// How the quantities of a table are written: what each cell says of the decimal sign.
///
/// `1,5` and `1.234,5` can only have a decimal comma, `1.5` only a point; `1,234` may be either.
package struct DecimalEvidence: Hashable, Sendable {
  /// What the cells say together.
  package enum Verdict: String, Hashable, Sendable {
    /// No cell has decimals or groups.
    case whole
    /// A point parts the decimals.
    case point
    /// A comma parts the decimals.
    case comma
    /// Some cells can only have a comma, others only a point.
    case contradictory
    /// Every sign in a cell may part decimals or group thousands.
    case undecided
  }

  /// How many cells can only have a decimal point.
  package private(set) var point = 0
  /// How many of these are text, so that they tell how other text is written.
  var pointInText: Int { point - numbersWithPoint }
  /// How many cells can only have a decimal comma.
  package private(set) var comma = 0
  /// How many cells have a comma or a point that may part decimals or group thousands.
  package private(set) var undecided = 0
  /// How many cells have digits alone.
  package private(set) var whole = 0
  /// How many cells are no number in either reading.
  package private(set) var unread = 0
  /// The first cell that may be either, or nil.
  package private(set) var undecidedExample: String?

  private var certainlyGrouped = 0
  /// How many cells are numbers of a format that has those, with decimals.
  private var numbersWithPoint = 0
  /// How many of the undecided cells have a point.
  private var undecidedPoints = 0
  private let hasOwnNumbers: Bool

  /// Creates evidence without cells, of a format that has numbers of its own or none.
  package init(hasOwnNumbers: Bool = false) {
    self.hasOwnNumbers = hasOwnNumbers
  }

  /// How many cells group their thousands, as far as the others tell.
  package var grouped: Int { grouped(stated: .point) }

  /// How many cells group their thousands, where `stated` holds if no cell tells the decimal sign.
  func grouped(stated: DecimalSign) -> Int {
    switch verdict {
    case .comma: certainlyGrouped + undecidedPoints
    case .point: certainlyGrouped + undecided - undecidedPoints
    case .undecided where stated == .comma: certainlyGrouped + undecidedPoints
    case .undecided, .contradictory, .whole: certainlyGrouped
    }
  }

  /// What the cells say together.
  package var verdict: Verdict {
    switch (comma > 0, pointInText > 0) {
    case (true, true): .contradictory
    case (true, false): .comma
    case (false, true): .point
    case (false, false): undecided > 0 ? .undecided : point > 0 ? .point : .whole
    }
  }

  /// Takes a cell; a blank one says nothing.
  ///
  /// A number of a format that has numbers has a point, and tells nothing of how text is written.
  mutating func append(_ cell: Span<UInt8>, isNumber: Bool = false) {
    guard !isNumber else {
      guard NumberShape(cell)?.lastSign == .point else { return whole += 1 }
      point += 1
      numbersWithPoint += 1
      return
    }
    guard !CellParsing.isBlank(cell) else { return }
    guard let shape = NumberShape(cell) else {
      unread += 1
      return
    }
    if shape.isGrouped { certainlyGrouped += 1 }
    switch shape.sign {
    case .either where hasOwnNumbers && shape.lastSign == .point: point += 1
    case .none: whole += 1
    case .point: point += 1
    case .comma: comma += 1
    case .either:
      undecided += 1
      if shape.lastSign == .point { undecidedPoints += 1 }
      if undecidedExample == nil {
        undecidedExample = String(decoding: CellParsing.bytes(of: cell), as: UTF8.self)
      }
    }
  }
}
