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
  /// How many cells can only have a decimal comma.
  package private(set) var comma = 0
  /// How many cells have a comma or a point that may part decimals or group thousands.
  package private(set) var undecided = 0
  /// How many cells have digits alone.
  package private(set) var whole = 0
  /// How many cells are no number in either reading.
  package private(set) var unread = 0
  /// How many cells group their thousands.
  package private(set) var grouped = 0
  /// The first cell that may be either, or nil.
  package private(set) var undecidedExample: String?

  /// Creates evidence without cells.
  package init() {}

  /// What the cells say together.
  package var verdict: Verdict {
    switch (comma > 0, point > 0) {
    case (true, true): .contradictory
    case (true, false): .comma
    case (false, true): .point
    case (false, false): undecided > 0 ? .undecided : .whole
    }
  }

  /// Takes a cell; a blank one says nothing.
  mutating func append(_ cell: Span<UInt8>) {
    guard !CellParsing.isBlank(cell) else { return }
    guard let shape = NumberShape(cell) else {
      unread += 1
      return
    }
    if shape.isGrouped { grouped += 1 }
    switch shape.sign {
    case .none: whole += 1
    case .point: point += 1
    case .comma: comma += 1
    case .either:
      undecided += 1
      if undecidedExample == nil {
        undecidedExample = String(decoding: CellParsing.bytes(of: cell), as: UTF8.self)
      }
    }
  }
}

/// The signs between the digits of a cell.
private struct NumberShape {
  enum Sign {
    case none, point, comma, either
  }

  /// The only decimal sign that the cell can have.
  var sign = Sign.none
  /// Whether the digits before it are grouped.
  var isGrouped = false

  /// Looks at a cell; nil when it is no number, whatever the signs mean.
  init?(_ cell: Span<UInt8>) {
    var groups = [0]
    var signs: [UInt8] = []
    var firstDigit: UInt8?
    for index in cell.indices {
      let byte = cell[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        firstDigit = firstDigit ?? byte
        groups[groups.count - 1] += 1
      case UInt8(ascii: ","), UInt8(ascii: "."):
        signs.append(byte)
        groups.append(0)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), .space:
        guard groups == [0] || index == cell.count - 1 else { return nil }
      default: return nil
      }
    }
    guard let firstDigit, groups.allSatisfy({ $0 > 0 }) else { return nil }
    guard let last = signs.last, let first = signs.first else { return }
    let isThousand = groups.dropFirst().allSatisfy { $0 == 3 } && groups[0] <= 3
    let canGroup = isThousand && firstDigit != UInt8(ascii: "0")
    if signs.count == 1 {
      sign = canGroup ? .either : Sign(last)
    } else if first == last {
      guard canGroup, signs.allSatisfy({ $0 == first }) else { return nil }
      sign = Sign(first).other
      isGrouped = true
    } else {
      let inner = groups.dropFirst().dropLast()
      guard signs.dropLast().allSatisfy({ $0 == first }), inner.allSatisfy({ $0 == 3 }),
        groups[0] <= 3
      else { return nil }
      sign = Sign(last)
      isGrouped = true
    }
  }
}

extension NumberShape.Sign {
  fileprivate init(_ byte: UInt8) { self = byte == UInt8(ascii: ",") ? .comma : .point }

  /// The decimal sign where this one groups.
  fileprivate var other: Self { self == .comma ? .point : .comma }
}
