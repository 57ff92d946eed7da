/// A ZIP archive of parts that are stored as they are, so that no mutation breaks a check sum.
///
/// The parts come as text: a line `=== NAME` begins one. Without such a line the text is the first
/// sheet of a workbook that has nothing else.
/// - Source: APPNOTE.TXT, 4.3.
struct WorkbookArchive {
  /// The archive.
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let mark = Array("=== ".utf8)

  init(parts text: some Collection<UInt8>) {
    var name = Array(Self.sheet.utf8)
    var content: [UInt8] = []
    var isFirst = true
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if !text.starts(with: Self.mark) { addWorkbook() }
    for line in lines {
      if line.starts(with: Self.mark), count < 64 {
        if !isFirst { add(name, content) }
        name = Array(line.dropFirst(Self.mark.count).prefix(255))
        content = []
      } else {
        content += line
        content.append(UInt8(ascii: "\n"))
      }
      isFirst = false
    }
    add(name, content)
    finish()
  }

  /// Adds the least that makes the first sheet one of a workbook.
  private mutating func addWorkbook() {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let content = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns='\(package)/content-types'><Override PartName='/xl/workbook.xml' "
          + "ContentType='\(content)'/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns='\(package)/relationships'><Relationship Id='rId1' "
          + "Type='\(types)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(main)' xmlns:r='\(types)'><sheets>"
          + "<sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='\(package)/relationships'><Relationship Id='rId1' "
          + "Type='\(types)/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
      ),
    ]
    for (name, content) in parts { add(Array(name.utf8), Array(content.utf8)) }
  }

  /// Adds a part with its local header and its entry of the directory.
  private mutating func add(_ name: [UInt8], _ content: [UInt8]) {
    let start = bytes.count
    var common: [UInt8] = []
    // Version 2.0, names in UTF-8, stored, no time.
    for number in [20, 1 << 11, 0, 0, 0] { Self.append(number, bytes: 2, to: &common) }
    Self.append(Int(Self.checkSum(of: content)), bytes: 4, to: &common)
    Self.append(content.count, bytes: 4, to: &common)
    Self.append(content.count, bytes: 4, to: &common)
    Self.append(name.count, bytes: 2, to: &common)
    Self.append(0, bytes: 2, to: &common)
    bytes += Array("PK\u{3}\u{4}".utf8) + common + name + content
    directory += Array("PK\u{1}\u{2}".utf8) + [20, 0] + common
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    Self.append(start, bytes: 4, to: &directory)
    directory += name
    count += 1
  }

  private mutating func finish() {
    let start = bytes.count
    bytes += directory + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0]
    Self.append(count, bytes: 2, to: &bytes)
    Self.append(count, bytes: 2, to: &bytes)
    Self.append(directory.count, bytes: 4, to: &bytes)
    Self.append(start, bytes: 4, to: &bytes)
    bytes += [0, 0]
  }

  private static func append(_ number: Int, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// CRC-32, bit by bit: the parts are small.
  private static func checkSum(of content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
