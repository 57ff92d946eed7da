import Diagnostics
import ProductionLedger
import Testing

@testable import LedgerReading

@Suite("Text encodings")
struct TextEncodingTests {
  struct Case: CustomTestStringConvertible {
    var encoding: TextEncoding
    var bytes: [UInt8]
    var text: String
    var testDescription: String { "\(encoding.rawValue) \(text)" }

    init(_ encoding: TextEncoding, _ bytes: [UInt8], _ text: String) {
      self.encoding = encoding
      self.bytes = bytes
      self.text = text
    }
  }

  @Test(arguments: [
    Case(.utf16, [0xFF, 0xFE, 0x41, 0, 0xE4, 0], "Aä"),
    Case(.utf16, [0xFE, 0xFF, 0, 0x41, 0, 0xE4], "Aä"),
    Case(.utf16LittleEndian, [0x3D, 0xD8, 0x00, 0xDE, 0x42, 0], "😀B"),
    Case(.utf16LittleEndian, [0xFF, 0xFE, 0x42, 0], "B"),
    Case(.utf16BigEndian, [0xD8, 0x3D, 0xDE, 0x00, 0xFF, 0xFD], "😀\u{FFFD}"),
    Case(.windows1252, [0x80, 0x9F, 0xE4, 0xDF, 0xFF, 0x99], "€Ÿäßÿ™"),
    Case(.iso88591, [0x80, 0xA4, 0xE4, 0xFF], "\u{80}¤äÿ"),
    Case(.codePage850, [0x84, 0x8E, 0x94, 0xE1, 0x9B, 0xD5, 0xF8, 0xFF], "äÄößøı°\u{A0}"),
    Case(.utf8, [0xEF, 0xBB, 0xBF, 0xFF], ""),
  ])
  func `bytes become the characters of the encoding`(sample: Case) throws {
    let decoded = try sample.encoding.decode(sample.bytes)
    // UTF-8 is left as it is: its own reader says what is wrong with it.
    #expect(decoded == (sample.encoding == .utf8 ? sample.bytes : Array(sample.text.utf8)))
  }

  @Test func `every byte of a single-byte encoding decodes to one scalar or is refused`() {
    for encoding in [TextEncoding.windows1252, .iso88591, .codePage850] {
      let refused = (0...255).filter { byte in
        guard let text = try? encoding.decode([UInt8(byte)]) else { return true }
        return String(decoding: text, as: UTF8.self).unicodeScalars.count != 1
      }
      let none: [Int] = encoding == .windows1252 ? [0x81, 0x8D, 0x8F, 0x90, 0x9D] : []
      #expect(refused == none, "\(encoding)")
    }
  }

  struct Flaw: CustomTestStringConvertible {
    var encoding: TextEncoding
    var bytes: [UInt8]
    var place: String
    var says: String
    var testDescription: String { "\(encoding.rawValue) \(bytes)" }

    init(_ encoding: TextEncoding, _ bytes: [UInt8], _ place: String, says: String) {
      self.encoding = encoding
      self.bytes = bytes
      self.place = place
      self.says = says
    }
  }

  @Test(arguments: [
    Flaw(.windows1252, [0x41, 0x0A, 0xE4, 0x81], "a.csv:2:2", says: "byte 0x81"),
    Flaw(.windows1252, [0xEF, 0xBB, 0xBF, 0x41], "a.csv:1:1", says: "the mark of UTF-8"),
    Flaw(.codePage850, [0xFF, 0xFE, 0x41, 0], "a.csv:1:1", says: "the mark of UTF-16LE"),
    Flaw(.utf16, [0x41, 0, 0x42, 0], "a.csv:1:1", says: "write utf-16le or utf-16be"),
    Flaw(.utf16BigEndian, [0xFF, 0xFE, 0x41, 0], "a.csv:1:1", says: "the mark of UTF-16LE"),
    Flaw(.utf16LittleEndian, [0x41, 0, 0x42], "a.csv:1:2", says: "ends within a character"),
    Flaw(.utf16LittleEndian, [0x0A, 0, 0x00, 0xDE], "a.csv:2:1", says: "surrogate"),
    Flaw(.utf16LittleEndian, [0x3D, 0xD8, 0x41, 0], "a.csv:1:1", says: "surrogate"),
  ])
  func `bytes of another encoding are refused at their place`(sample: Flaw) throws {
    var profile = FileProfile(files: ["a.csv"])
    profile.encoding = sample.encoding
    let (ledger, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "a.csv", bytes: sample.bytes)], queues: [],
      options: ReadingOptions(profiles: [profile]))
    #expect(ledger == nil)
    let problem = try #require(problems.first)
    #expect(problem.code == .eEncoding && problem.location?.description == sample.place)
    #expect(problem.message.contains(sample.says), "\(problem.message)")
  }

  @Test func `a file is hashed as it is and shown as it reads`() throws {
    let text = "Entry No.;Posting Date;Order No.;Item No.;Quantity\r\n1;2025-01-10;Ä1;1000;x\r\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    var profile = FileProfile(files: ["a.csv"])
    profile.encoding = .windows1252
    let options = ReadingOptions(
      sha256: { "\($0.count) bytes" }, profiles: [profile])
    let file = InputFile(file: "a.csv", bytes: bytes)
    let (_, problems) = LedgerReader.read(ledgers: [file], queues: [], options: options)
    let number = try #require(problems.first { $0.code == .eNumber })
    #expect(number.location?.description == "a.csv:2:22")
    let line = SourceLines(of: problems, in: [options.readable(file)])
      .line(at: try #require(number.location))
    #expect(line?.text == "1;2025-01-10;Ä1;1000;x")

    let sound = InputFile(file: "a.csv", bytes: bytes.map { $0 == 0x78 ? 0x35 : $0 })
    let ledger = try #require(LedgerReader.read(ledgers: [sound], queues: [], options: options).0)
    #expect(ledger.sources.first?.sha256 == "\(bytes.count) bytes")
    #expect(ledger.symbols.text(ledger.itemLedgerEntries[0].orderNo) == "Ä1")
  }
}
