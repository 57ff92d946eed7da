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
  let arguments = try GeneratorArguments(CommandLine.arguments.dropFirst())
  let plant = Plant(arguments)
  try LedgerFiles(folder: arguments.folder).write(plant)
} catch let error as GeneratorArguments.Mistake {
  fail("\(error.message)\n\(GeneratorArguments.usage)", status: 64)
} catch let error as ByteFile.Failure {
  fail("could not write '\(error.path)': errno \(error.number)", status: 74)
}
