extension SVGChart {
  /// One step of a step line.
  package struct Step: Hashable, Sendable {
    /// The value from here on, in hundred-thousandths.
    package var value: Int64
    /// Whether a reversal led to it.
    package var isReversal: Bool
    /// Whether the value holds after the queue only.
    package var isQueued: Bool

    /// Creates a step.
    package init(value: Int64, isReversal: Bool, isQueued: Bool = false) {
      self.value = value
      self.isReversal = isReversal
      self.isQueued = isQueued
    }
  }

  /// How many bytes a step line may have.
  private static let stepLineByteLimit = 1024

  /// Returns a step line that begins at zero, with a dot at each reversal.
  ///
  /// The last value stands beside it as text.
  /// At most 60 steps are drawn: the first, the last, reversals, then others at even distances;
  /// fewer where that would be more than 1 KB. Zero is always within the picture.
  /// - Parameters:
  ///   - steps: the values in order of time.
  ///   - endValue: the last value as it is written on the page.
  ///   - label: what the picture shows, for those who do not see it.
  /// - Returns: an `<svg class="steps">` with the paths `zero`, `line`, `queued` and `dots`.
  /// - Complexity: O(*n*) in the number of steps.
  package static func stepLine(_ steps: [Step], endValue: String, label: String) -> [UInt8] {
    var limit = 60
    var svg = stepLine(steps, limit: limit, endValue: endValue, label: label)
    while svg.count > stepLineByteLimit, limit > 10 {
      limit -= 5
      svg = stepLine(steps, limit: limit, endValue: endValue, label: label)
    }
    return svg
  }

  private static func stepLine(
    _ steps: [Step], limit: Int, endValue: String, label: String
  ) -> [UInt8] {
    let (width, extent, margin) = (240, 40, 4)
    let values = steps.map(\.value)
    let scale = Scale(
      lowest: min(0, values.min() ?? 0), highest: max(0, values.max() ?? 0), length: extent)
    let y = { (value: Int64) in margin + extent - scale.position(value) }
    let reversals = steps.indices.filter { steps[$0].isReversal }
    let kept = sample(steps.count, limit: limit, important: reversals)
    var svg = begin("steps", width: width + 80, height: extent + 2 * margin, label: label)
    svg.append("<path class=\"zero\" d=\"M0 ", y(0))
    svg.append("H", width)
    svg.append("\"/>")
    var line = ByteBuffer(capacity: 512)
    var queued = ByteBuffer(capacity: 64)
    var dots = ByteBuffer(capacity: 64)
    line.append("M0 ", y(0))
    var (height, isQueued) = (y(0), false)
    for index in kept {
      let (step, x) = (steps[index], index * width / steps.count)
      // The way to a step belongs to the one before it.
      if isQueued { queued.append("H", x) } else { line.append("H", x) }
      if step.isQueued != isQueued {
        if step.isQueued { queued.appendMove(x, height) } else { line.appendMove(x, height) }
      }
      (height, isQueued) = (y(step.value), step.isQueued)
      if isQueued { queued.append("V", height) } else { line.append("V", height) }
      guard step.isReversal else { continue }
      dots.appendMove(x, height)
      dots.append("h0")
    }
    if isQueued { queued.append("H", width) } else { line.append("H", width) }
    svg.appendPath("line", line)
    svg.appendPath("queued", queued)
    svg.appendPath("dots", dots)
    svg.append("<text x=\"", width + 6)
    svg.append("\" y=\"", y(values.last ?? 0) + margin)
    svg.append("\">")
    svg.appendEscaped(endValue, inAttribute: false)
    svg.append("</text></svg>")
    return svg.bytes
  }
}

extension ByteBuffer {
  /// Appends a move of the pen.
  fileprivate mutating func appendMove(_ x: Int, _ y: Int) {
    append("M", x)
    append(" ", y)
  }

  /// Appends a path; nothing when there is nothing to draw.
  fileprivate mutating func appendPath(_ name: String, _ steps: borrowing ByteBuffer) {
    guard steps.count > 0 else { return }
    append("<path class=\"")
    append(name)
    append("\" d=\"")
    append(steps)
    append("\"/>")
  }
}
