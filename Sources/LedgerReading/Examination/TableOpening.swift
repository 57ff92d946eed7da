import Diagnostics

/// The tables of a file, opened to be looked at, and what had to be assumed to open them.
///
/// What is assumed becomes advice, never a figure.
struct TableOpening: Sendable {
  /// How the bytes are to be understood.
  private(set) var form: FileForm
  /// The tables; none when no header was found.
  private(set) var readings: [any RecordReading] = []
  /// What a profile would have to say for the file to be opened like this.
  private(set) var assumed: [ProfileEntry] = []
  /// The profile that holds for the file, with what is assumed.
  private(set) var profile: FileProfile

  /// Opens a file; each assumption is made only where the file cannot be opened without it.
  init(_ file: InputFile, options: ReadingOptions) {
    profile = options.profile(for: file)
    form = FileForm(.unread)
    assumeEncoding(of: file)
    open(file)
    if form.format == .csv, readings.isEmpty { assumeHeader(of: file) }
    if isDataLake {
      assume(.base, BuiltInProfile.bc2adls.rawValue)
      open(file)
    } else if !readings.isEmpty, !isToldByNames {
      assumeBase(of: file)
    }
  }

  /// The profile by which cells are read.
  var readingProfile: FileProfile { form.format.hasNumbers ? profile.ofNumbers : profile }

  /// How many names are known in the table that has most of them.
  private var knownNames: Int {
    readings.map { HeaderNames($0.fields).knownCount }.max() ?? 0
  }

  /// Whether the names carry field numbers, as those of the data lake export do.
  private var isDataLake: Bool {
    profile.base == .businessCentral && profile.readsCellsAsTheyStand
      && readings.contains(where: \.fields.areNumbered)
  }

  /// Whether the names of a table tell its kind, and nothing that is needed is missing.
  private var isToldByNames: Bool {
    readings.contains { reading in
      let names = HeaderNames(reading.fields)
      return names.fittingKinds.contains { kind in
        names.columns(in: kind).isSuperset(of: kind.requiredColumns)
      }
    }
  }

  /// Opens the file as the profile says.
  private mutating func open(_ file: InputFile) {
    readings = []
    guard let content = try? profile.decoded(file) else { return }
    let encoding = (profile.encoding ?? .utf8).rawValue
    let format = FileFormat(of: content)
    switch format {
    case .text(let start):
      form = FileForm(.csv, encoding: encoding, hasByteOrderMark: start > 0)
      openCSV(content, from: start)
    case .json:
      form = FileForm(.json, encoding: encoding)
      let reading = try? JSONReading(content, hasOwnNames: !profile.columns.isEmpty)
      guard let reading else { return }
      if reading.page != nil { form.format = .odata }
      append(reading)
    case .archive: openWorkbook(file)
    case .empty: form = FileForm(.empty)
    case .encoded(let name): form = FileForm(.csv, encoding: name)
    case .foreign(let name): form = FileForm(.unread, advice: name)
    }
    form.isEncodingSuspected =
      assumed.contains { $0.key == .encoding }
      && (profile.encoding == .windows1252 || profile.encoding == .codePage850)
  }

  private mutating func openCSV(_ content: InputFile, from start: Int) {
    let stated = CSVForm(profile)
    let header = try? CSVHeader(
      of: content.bytes.span, from: start, file: content.file, form: stated)
    guard let header else { return }
    form.delimiter = String(Character(Unicode.Scalar(header.delimiter)))
    form.lineEnd = header.lineEnd.name
    if let reading = try? CSVReading(content, from: start, form: stated) { append(reading) }
  }

  /// Opens the sheets that are tables or, where none is, those that come near.
  private mutating func openWorkbook(_ file: InputFile) {
    form = FileForm(.workbook)
    guard let workbook = try? Workbook(file) else { return }
    var unclear: [SheetReading] = []
    for sheet in workbook.sheets {
      let reading = try? SheetReading(sheet, of: workbook, file: file.file, profile: profile)
      guard let reading else { continue }
      if reading.unclearNames(isQueue: false, profile) == nil {
        append(reading)
      } else {
        unclear.append(reading)
      }
      // One sheet at a time is looked at, and a large workbook has room for no more.
      reading.giveBack()
    }
    if readings.isEmpty { readings = unclear }
  }

  /// Adds a table as its profile means it.
  private mutating func append(_ reading: some RecordReading) {
    let profile = readingProfile
    guard !profile.readsCellsAsTheyStand else { return readings.append(reading) }
    let fields = DerivedFields(profile, header: reading.fields)
    readings.append(DerivedReading(reading, fields, profile, superseded: []))
  }

  // MARK: Assumptions

  /// Assumes the encoding that the bytes tell, or in which most names are known.
  private mutating func assumeEncoding(of file: InputFile) {
    guard profile.encoding == nil else { return }
    switch FileFormat(of: file) {
    case .encoded(let name):
      let hasMark = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
      if let encoding = TextEncoding(rawValue: name.lowercased()) {
        assume(.encoding, (hasMark ? .utf16 : encoding).rawValue)
      }
    case .text(let start):
      guard let flaw = UTF8Validation.firstFlaw(in: file.bytes.span, from: start), !flaw.isCutOff,
        // Half of a surrogate pair is UTF-8 gone wrong, and no letter of a code page.
        !Self.isSurrogate(file.bytes[flaw.offset...].prefix(2))
      else { return }
      assume(.encoding, suspectedEncoding(of: file).rawValue)
    case .empty, .json, .archive, .foreign: break
    }
  }

  private static func isSurrogate(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == 0xED && bytes.last ?? 0 >= 0xA0 && bytes.last ?? 0 < 0xC0
  }

  /// The code page in which more names are known, else the one in which more bytes are letters.
  private func suspectedEncoding(of file: InputFile) -> TextEncoding {
    func known(_ encoding: TextEncoding) -> Int {
      var attempt = self
      attempt.profile.encoding = encoding
      attempt.open(file)
      return attempt.knownNames
    }
    let counts = (known(.windows1252), known(.codePage850))
    if counts.0 != counts.1 { return counts.0 > counts.1 ? .windows1252 : .codePage850 }
    let windows = file.bytes.count { $0 >= 0xC0 }
    let other = file.bytes.count { (0x80...0xA8).contains($0) }
    return other > windows ? .codePage850 : .windows1252
  }

  /// Assumes another delimiter or another line of the header, if that makes names known.
  private mutating func assumeHeader(of file: InputFile) {
    let delimiters = "|^~:! ".utf8.map {
      ProfileEntry(.delimiter, String(Character(Unicode.Scalar($0))))
    }
    let rows = (2...ReadingLimits.headerLines + 1).map { ProfileEntry(.headerRow, String($0)) }
    for entry in delimiters + rows {
      var attempt = self
      attempt.assume(entry.key, entry.value)
      attempt.open(file)
      guard attempt.knownNames >= 2 else { continue }
      self = attempt
      return
    }
  }

  /// Assumes the only system whose names the file has, where they are not Business Central's.
  private mutating func assumeBase(of file: InputFile) {
    guard profile.readsCellsAsTheyStand else { return }
    let attempts = BuiltInProfile.allCases.filter { $0 != profile.base }
      .map { base in
        var attempt = self
        attempt.assume(.base, base.rawValue)
        attempt.open(file)
        return attempt
      }
      .filter(\.isToldByNames)
    if attempts.count == 1 { self = attempts[0] }
  }

  private mutating func assume(_ key: ProfileEntry.Key, _ value: String) {
    let entry = ProfileEntry(key, value)
    assumed.append(entry)
    profile.state(entry)
  }
}

extension FileProfile {
  /// Takes what an entry says; what it cannot take it leaves.
  mutating func state(_ entry: ProfileEntry) {
    switch entry.key {
    case .base: BuiltInProfile(rawValue: entry.value).map { rebase($0) }
    case .encoding: encoding = TextEncoding(rawValue: entry.value)
    case .delimiter: delimiter = entry.value.utf8.first
    case .headerRow: headerRow = Int(entry.value)
    case .decimal: decimal = DecimalSign(rawValue: entry.value) ?? decimal
    case .dateFormat: dateFormat = DateFormat(entry.value)
    }
  }

  /// Becomes the profile of another system, its text read as before.
  private mutating func rebase(_ base: BuiltInProfile) {
    let stated = self
    self = FileProfile(base, files: stated.files)
    encoding = stated.encoding
    delimiter = stated.delimiter
    headerRow = stated.headerRow
    decimal = stated.decimal
    dateFormat = stated.dateFormat ?? dateFormat
  }
}
