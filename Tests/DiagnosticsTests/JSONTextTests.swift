import Diagnostics
import Testing

@Suite("JSON text")
struct JSONTextTests {
  @Test(arguments: [
    ("plain é 漢 👍", #""plain é 漢 👍""#),
    (#"a"b\c/"#, #""a\"b\\c/""#),
    ("\n\r\t\0\u{1B}\u{7F}", #""\n\r\t\u0000\u001b\u007f""#),
    ("\u{85}\u{2028}\u{202E}\u{FEFF}", #""\u0085\u2028\u202e\ufeff""#),
    ("\u{E0041}", #""\udb40\udc41""#),
    ("\r\n", #""\r\n""#),
  ])
  func `text is escaped so that it reads back the same`(text: String, json: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == json)
  }

  @Test func `no text is null`() {
    var bytes: [UInt8] = []
    JSONText.append(nil, to: &bytes)
    #expect(bytes == Array("null".utf8))
  }
}
