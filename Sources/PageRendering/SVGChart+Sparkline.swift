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
  }

  /// Returns a line of at most 20 values, small enough for a cell of a table.
  ///
  /// - Parameters:
  ///   - values: the values in order of time, in hundred-thousandths.
  ///   - label: what the picture says, for those who do not see it.
  /// - Returns: an `<svg class="spark">` with one path.
  /// - Complexity: O(*n*) in the number of values.
  package static func sparkline(_ values: [Int64], label: String) -> [UInt8] {
    let line = Sparkline(values)
    let width = Sparkline.width
    var svg = begin(
      "spark", width: width, height: Sparkline.extent + 2 * Sparkline.margin, label: label)
    svg.append("<path d=\"M0 \(line.zero)")
    for (index, height) in line.heights.enumerated() {
      svg.append("H\(index * width / line.heights.count)V\(height)")
    }
    svg.append("H\(width)\"/></svg>")
    return svg.bytes
  }
}
