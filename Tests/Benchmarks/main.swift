#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program with a message, as any command does.
func fail(_ message: String, status: Int32) -> Never {
  let line = Array("storno-bench: \(message)\n".utf8)
  _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(status)
}

do {
  switch try BenchArguments(CommandLine.arguments.dropFirst()) {
  case .generate(let arguments):
    try LedgerFiles(folder: arguments.folder).write(Plant(arguments))
  case .measure(let arguments):
    print(try await Measurement(arguments).json)
  case .read(let arguments):
    print(try FileMeasurement(reading: arguments).json)
  case .decode(let arguments):
    print(try FileMeasurement(decoding: arguments).json)
  }
} catch let error as BenchArguments.Mistake {
  fail("\(error.message)\n\(BenchArguments.usage)", status: 64)
} catch let error as Measurement.Failure {
  fail(error.message, status: 65)
} catch let error as ByteFile.Failure {
  fail("could not write '\(error.path)': errno \(error.number)", status: 74)
}
