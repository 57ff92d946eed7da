import Diagnostics

/// A part of a workbook: one XML text in its package.
struct WorkbookPart: Sendable {
  /// The name in the package, without a slash at its beginning.
  let name: String
  /// The text.
  let bytes: [UInt8]
  /// The file, as messages name it.
  let file: String

  /// Takes the bytes of a part, which must be UTF-8.
  init(name: String, bytes: [UInt8], file: String) throws(Refusal) {
    self.name = name
    self.bytes = bytes
    self.file = file
    guard !declaresOtherEncoding,
      UTF8Validation.firstFlaw(in: bytes.span, from: 0) == nil
    else { throw flawed(.encoding) }
  }

  /// Calls `body` for each start tag, in order.
  func forEachElement(_ body: (WorkbookElement) -> Void) throws(Refusal) {
    var parents: [XMLName] = []
    var xml = XMLScanner()
    let bytes = bytes.span
    do throws(XMLFlaw) {
      while true {
        switch try xml.next(in: bytes) {
        case .start:
          var element = WorkbookElement(
            name: xml.name, parent: parents.last ?? .other, attributes: [:])
          parents.append(xml.name)
          while let attribute = try xml.nextAttribute(in: bytes) {
            let value = try XMLScanner.string(attribute, of: bytes)
            if !attribute.isPrefixed {
              element.attributes[attribute.name] = value
            } else if attribute.isRelationshipID {
              element.relationshipID = value
            }
          }
          body(element)
        case .end: parents.removeLast()
        case .text: break
        case .finished: return
        }
      }
    } catch {
      throw flawed(error)
    }
  }

  /// The refusal of the workbook because this part is no sound XML.
  func flawed(_ flaw: XMLFlaw) -> Refusal {
    Refusal(.damagedPart(name, flaw, in: file))
  }

  /// Whether the XML declaration names an encoding other than UTF-8 and its part ASCII.
  private var declaresOtherEncoding: Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let end = head.firstRange(of: "?>"),
      let name = head[..<end.lowerBound].firstRange(of: "encoding")
    else { return false }
    let value = head[name.upperBound..<end.lowerBound].lowercased()
      .drop { " =\"'\t".contains($0) }
    return !value.hasPrefix("utf-8") && !value.hasPrefix("us-ascii")
  }
}

extension XMLAttribute {
  fileprivate var isRelationshipID: Bool { isPrefixed && name == XMLName("id") }
}
