/// The marks that records of a ZIP archive begin with.
enum ZIPSignature: Int, Sendable {
  case localHeader = 0x0403_4B50
  case directoryHeader = 0x0201_4B50
  case end = 0x0605_4B50
  case end64 = 0x0606_4B50
  case end64Locator = 0x0706_4B50
}
