/// The signs between the digits of a cell.
struct NumberShape {
  enum Sign {
    case none, point, comma, either
  }

  /// The only decimal sign that the cell can have.
  private(set) var sign = Sign.none
  /// Whether the digits before it are grouped.
  private(set) var isGrouped = false
  /// The last sign that the cell has, or nil without any.
  private(set) var lastSign: DecimalSign?

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
    lastSign = last == DecimalSign.comma.byte ? .comma : .point
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
