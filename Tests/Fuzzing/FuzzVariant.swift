import LedgerReading

/// How the files of an input are named and read.
struct FuzzVariant {
  /// The first bytes that pick a variant: control characters that begin no text.
  private static let bytes = (0..<32).filter { ![9, 10, 13, 28].contains($0) }.map { UInt8($0) }

  /// The number of the variant.
  private let number: Int

  /// The variant that a first byte picks, or nil for a byte of the input.
  init?(_ byte: UInt8) {
    guard let number = Self.bytes.firstIndex(of: byte) else { return nil }
    self.number = number
  }

  /// The variant of an input that picks none.
  init() { number = 0 }

  /// What the run asks of reading.
  var options: ReadingOptions {
    let profile = Self.profiles[number % Self.profiles.count]
    return ReadingOptions(
      isStrict: number >= Self.profiles.count, profiles: profile.map { [$0] } ?? [])
  }

  /// Whether names end as those of the format do.
  var isNamedWell: Bool { number < Self.profiles.count }

  /// Every system, and one profile at least for each setting that changes how bytes are taken.
  private static let profiles: [FileProfile?] =
    [nil]
    + [BuiltInProfile.bc2adls, .sapAFRU, .sapMATDOC, .erpnext, .odoo].map {
      FileProfile($0, files: ["*"])
    }
    + [TextEncoding.utf16, .utf16BigEndian, .windows1252, .codePage850].map {
      var profile = FileProfile(files: ["*"])
      profile.encoding = $0
      return profile
    } + [european, titled]

  /// A file with a decimal comma and the day first.
  private static var european: FileProfile {
    var profile = FileProfile(files: ["*"])
    profile.decimal = .comma
    profile.dateFormat = DateFormat("d.M.yyyy")
    return profile
  }

  /// A file with lines above its header.
  private static var titled: FileProfile {
    var profile = FileProfile(files: ["*"])
    profile.headerRow = 3
    profile.delimiter = UInt8(ascii: "|")
    profile.quoteEscape = .backslash
    return profile
  }
}
