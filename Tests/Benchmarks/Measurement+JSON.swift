extension Measurement {
  /// Everything as one JSON object: times in seconds, memory in bytes, a kilobyte is 1,000 bytes.
  var json: String {
    let stages = Stage.allCases.map { stage in
      let usage = usage(of: stage)
      let (wall, cpu) = (Self.figure(usage.wall), Self.figure(usage.cpu))
      return "    \"\(stage.rawValue)\": {\"wall\": \(wall), \"cpu\": \(cpu)}"
    }
    return """
      {
        "rounds": \(rounds),
        "rows": \(rowCount),
        "ledgerBytes": \(ledgerBytes),
        "orders": \(orderCount),
        "pages": \(pageCount),
        "pageBytes": \(pageBytes),
        "renderMicrosecondsPerKilobyte": \(Self.figure(renderMicrosecondsPerKilobyte)),
        "peakBytesAfterReading": \(peakBytesAfterReading),
        "peakBytes": \(peakBytes),
        "stages": {
      \(stages.joined(separator: ",\n"))
        }
      }
      """
  }

  /// A number without the digits that no clock has.
  static func figure(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }

  /// A thread that renders waits for nothing, so its processor time counts.
  private var renderMicrosecondsPerKilobyte: Double {
    pageBytes == 0 ? 0 : usage(of: .render).cpu * 1e6 / (Double(pageBytes) / 1000)
  }
}
