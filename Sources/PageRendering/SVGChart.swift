/// Small charts as SVG elements, to be set as markup.
///
/// Colours and strokes are the style sheet's: only classes are written. All coordinates are whole
/// numbers found by exact division in 128 bits, so that the same values give the same bytes.
package enum SVGChart {
  /// Maps values to whole coordinates; a range without extent maps to its beginning.
  struct Scale {
    let lowest: Int64
    let highest: Int64
    let length: Int

    /// Returns how far from the beginning a value is, from 0 to `length`, rounded to the nearest.
    func position(_ value: Int64) -> Int {
      let extent = Int128(highest) - Int128(lowest)
      guard extent > 0 else { return 0 }
      let distance = Int128(min(max(value, lowest), highest)) - Int128(lowest)
      return Int((distance * Int128(length) + extent / 2) / extent)
    }
  }

  /// Writes the beginning of an image with its description; one that stretches takes any shape.
  static func begin(
    _ name: String, width: Int, height: Int, label: String, stretches: Bool = false
  ) -> ByteBuffer {
    var svg = ByteBuffer(capacity: 1024)
    svg.append("<svg class=\"")
    svg.append(name)
    svg.append("\" viewBox=\"0 0 ", width)
    svg.append(" ", height)
    svg.append("\" role=\"img\"")
    if stretches { svg.append(" preserveAspectRatio=\"none\"") }
    svg.append(" aria-label=\"")
    svg.appendEscaped(label, inAttribute: true)
    svg.append("\">")
    return svg
  }

  /// Returns which of `count` points to keep so that there are at most `limit`, in order.
  ///
  /// The first and the last are kept, then those of `important`, then others at even distances.
  static func sample(_ count: Int, limit: Int, important: [Int]) -> [Int] {
    guard count > limit, limit >= 2 else { return Array(0..<count) }
    var kept: Set<Int> = [0, count - 1]
    for candidates in [important, Array(0..<count)] {
      let left = candidates.filter { !kept.contains($0) }
      let room = min(limit - kept.count, left.count)
      for position in 0..<max(0, room) { kept.insert(left[position * left.count / room]) }
    }
    return kept.sorted()
  }
}

extension ByteBuffer {
  /// Appends a text and a number after it: `H12`.
  mutating func append(_ text: String, _ number: Int) {
    append(text)
    append(decimal: number)
  }

  /// Appends a text escaped for text or a quoted attribute.
  mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0, inAttribute: inAttribute) }
  }
}
