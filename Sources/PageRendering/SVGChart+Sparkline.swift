extension SVGChart {
  /// The heights of a sparkline in whole pixels from above, and that of zero.
  package struct Sparkline: Hashable, Sendable {
    /// The height of zero.
    package let zero: Int
    /// The height of each value; each has the same share of the width.
    package let heights: [Int]

    /// How wide the picture is.
    static let width = 60
    static let (extent, margin) = (12, 1)
    /// How many values are drawn at most.
    static let limit = 20

    /// Finds the heights of values in order of time, in hundred-thousandths.
    ///
    /// Of more than 20 values some are left out; zero is always within the picture.
    /// - Complexity: O(*n*).
    package init(_ values: [Int64]) {
      let scale = Scale(
        lowest: min(0, values.min() ?? 0), highest: max(0, values.max() ?? 0),
        length: Self.extent)
      zero = Self.margin + Self.extent - scale.position(0)
      heights = sample(values.count, limit: Self.limit, important: []).map {
        Self.margin + Self.extent - scale.position(values[$0])
      }
    }

    /// Appends the line as the data of a path.
    func append(to svg: inout ByteBuffer) {
      svg.append("M0 ", zero)
      var last = zero
      for (index, height) in heights.enumerated() where height != last {
        if index > 0 { svg.append("H", index * Self.width / heights.count) }
        svg.append("V", height)
        last = height
      }
      svg.append("H", Self.width)
    }
  }

  /// Returns a line of at most 20 values and a bar of how much of what was ordered remains.
  ///
  /// Both are so small that a list has room for 200 of them. The figures stand beside the picture,
  /// which therefore says nothing to those who do not see it.
  /// - Parameters:
  ///   - values: the values in order of time, in hundred-thousandths.
  ///   - net: what remains.
  ///   - ordered: what was ordered, nil or not above zero for no bar.
  /// - Returns: an `<svg>` with a path for the line; then, where there is a bar, one for its ground
  ///   with a mark at what was ordered, and one for what remains if that is above zero.
  /// - Complexity: O(*n*) in the number of values.
  package static func row(_ values: [Int64], net: Int64, ordered: Int64?) -> [UInt8] {
    let (start, length) = (Sparkline.width + 7, 60)
    var svg = ByteBuffer(capacity: 256)
    svg.append("<svg viewBox=\"0 0 128 14\" aria-hidden=\"true\">")
    svg.append("<path d=\"")
    Sparkline(values).append(to: &svg)
    svg.append("\"/>")
    if let ordered, ordered > 0 {
      let scale = Scale(lowest: 0, highest: max(net, ordered), length: length)
      let (mark, end) = (start + scale.position(ordered), start + scale.position(net))
      svg.append("<path d=\"M", start)
      svg.append(" 12h", length)
      svg.append("M", mark)
      svg.append(" 12V4\"/>")
      if end > start {
        svg.append("<path d=\"M", start)
        svg.append(" 8H", end)
        svg.append("\"/>")
      }
    }
    svg.append("</svg>")
    return svg.bytes
  }
}
