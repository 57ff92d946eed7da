extension SVGChart {
  /// Returns a line of at most 20 values, small enough for a cell of a table.
  ///
  /// - Parameters:
  ///   - values: the values in order of time, in hundred-thousandths.
  ///   - label: what the picture says, for those who do not see it.
  /// - Returns: an `<svg class="spark">` with one path; zero is always within the picture.
  /// - Complexity: O(*n*) in the number of values.
  package static func sparkline(_ values: [Int64], label: String) -> [UInt8] {
    let (width, height, margin) = (60, 12, 1)
    let scale = Scale(
      lowest: min(0, values.min() ?? 0), highest: max(0, values.max() ?? 0), length: height)
    let y = { (value: Int64) in margin + height - scale.position(value) }
    var svg = begin("spark", width: width, height: height + 2 * margin, label: label)
    svg.append("<path d=\"M0 \(y(0))")
    for index in sample(values.count, limit: 20, important: []) {
      svg.append("H\(index * width / values.count)V\(y(values[index]))")
    }
    svg.append("H\(width)\"/></svg>")
    return svg.bytes
  }
}
