extension SVGChart {
  /// The quantities of a bar, in hundred-thousandths; what is below zero is drawn as zero.
  package struct BarValues: Hashable, Sendable {
    /// What was posted before any reversal.
    package var original: Int64
    /// What remains of it.
    package var net: Int64
    /// What was ordered, or nil when that is not known.
    package var ordered: Int64?
    /// What would remain after the queue, or nil when nothing is queued.
    package var afterQueue: Int64?

    /// Creates the values of a bar.
    package init(original: Int64, net: Int64, ordered: Int64? = nil, afterQueue: Int64? = nil) {
      self.original = original
      self.net = net
      self.ordered = ordered
      self.afterQueue = afterQueue
    }
  }

  /// Returns a bar of what was posted and what remains, with a mark at what was ordered.
  ///
  /// - Parameters:
  ///   - values: the quantities, all in one unit.
  ///   - label: what the picture says, for those who do not see it.
  /// - Returns: an `<svg class="bar">` with the rectangles `original`, `net`, `queued` for what the
  ///   queue takes or gives, and `ordered`.
  package static func bar(_ values: BarValues, label: String) -> [UInt8] {
    let (width, mark) = (1000, 2)
    let largest = [values.original, values.net, values.ordered ?? 0, values.afterQueue ?? 0].max()
    let scale = Scale(lowest: 0, highest: max(0, largest ?? 0), length: width)
    let net = scale.position(values.net)
    let after = scale.position(values.afterQueue ?? values.net)
    var svg = begin("bar", width: width, height: 24, label: label, stretches: true)
    svg.appendBar("track", from: 0, to: width)
    svg.appendBar("original", from: 0, to: scale.position(values.original))
    svg.appendBar("net", from: 0, to: min(net, after))
    svg.appendBar("queued", from: min(net, after), to: max(net, after))
    if let ordered = values.ordered, ordered > 0 {
      let x = min(max(0, scale.position(ordered) - mark), width - mark)
      svg.append("<rect class=\"ordered\" x=\"", x)
      svg.append("\" y=\"3\" width=\"", mark)
      svg.append("\" height=\"18\"/>")
    }
    svg.append("</svg>")
    return svg.bytes
  }
}

extension ByteBuffer {
  /// Appends a part of a bar; nothing when it has no width.
  fileprivate mutating func appendBar(_ name: String, from start: Int, to end: Int) {
    guard end > start else { return }
    append("<rect class=\"")
    append(name)
    append("\" x=\"", start)
    append("\" y=\"9\" width=\"", end - start)
    append("\" height=\"6\"/>")
  }
}
