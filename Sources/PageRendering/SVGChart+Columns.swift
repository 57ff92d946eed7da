extension SVGChart {
  /// How many columns a chart has room for in 1 KB.
  package static let columnLimit = 36

  /// Returns a column for each value, one of several charts that share a scale.
  ///
  /// Zero is always within the picture, and a chart of few values has columns no wider than one of
  /// twelve.
  /// - Parameters:
  ///   - values: at most `columnLimit` values in order of time; further ones are not drawn.
  ///   - range: the lowest and the highest value of all charts that are compared.
  ///   - label: what the picture shows, for those who do not see it.
  /// - Returns: an `<svg class="columns">` with the paths `values` and `zero`.
  /// - Complexity: O(*n*) in the number of values.
  package static func columns(
    _ values: [Int64], in range: ClosedRange<Int64>, label: String
  ) -> [UInt8] {
    let (width, extent, margin) = (180, 40, 1)
    let scale = Scale(
      lowest: min(0, range.lowerBound), highest: max(0, range.upperBound), length: extent)
    let y = { (value: Int64) in margin + extent - scale.position(value) }
    let slots = max(12, min(values.count, columnLimit))
    var path = ""
    for (index, value) in values.prefix(columnLimit).enumerated() where value != 0 {
      let x = index * width / slots
      let gap = slots > 18 ? 1 : 3
      path += "M\(x) \(y(0))V\(y(value))h\((index + 1) * width / slots - x - gap)V\(y(0))z"
    }
    var svg = begin("columns", width: width, height: extent + 2 * margin, label: label)
    if !path.isEmpty { svg.append("<path class=\"values\" d=\"\(path)\"/>") }
    svg.append("<path class=\"zero\" d=\"M0 \(y(0))H\(width)\"/></svg>")
    return svg.bytes
  }
}
