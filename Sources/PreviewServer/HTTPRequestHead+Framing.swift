/// Reading a head whose lines are known, and the rules that decide where a message ends.
extension HTTPRequestHead {
  /// Reads a complete head.
  ///
  /// `lines` are the non-empty lines of `bytes` without their ends, the request line first.
  /// - Throws: the first rule of the syntax or of the framing that is broken.
  init(bytes: [UInt8], lines: [Range<Int>]) throws(RequestError) {
    guard let requestLine = lines.first else { throw .malformed("the request is empty") }
    // RFC 9112 section 3: method SP request-target SP HTTP-version, single spaces.
    let words = bytes[requestLine].split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty else {
      throw .malformed("the request line is not a method, a target and a version")
    }
    guard words[0].allSatisfy(\.isTokenCharacter) else {
      throw .malformed("the method is not a token")
    }
    guard words[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformed("the target has a character that must be percent-encoded")
    }
    var fieldLines: [HTTPFields.Line] = []
    fieldLines.reserveCapacity(lines.count - 1)
    for line in lines.dropFirst() { fieldLines.append(try Self.field(at: line, in: bytes)) }
    method = HTTPMethod(String(decoding: words[0], as: UTF8.self))
    target = words[1]
    version = try HTTPVersion(words[2])
    fields = HTTPFields(bytes: bytes, lines: fieldLines)
    host = try Self.host(of: fields, in: version)
    hasContent = try Self.hasContent(fields, in: version)
  }

  /// Returns the name and value of one field line.
  ///
  /// - Source: RFC 9112 section 5: no blank before the colon, no folded lines.
  private static func field(
    at line: Range<Int>, in bytes: [UInt8]
  ) throws(RequestError) -> HTTPFields.Line {
    guard !bytes[line.lowerBound].isBlank else {
      throw .malformed("a header field is folded over two lines")
    }
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
      throw .malformed("a header field has no colon")
    }
    let name = line.lowerBound..<colon
    guard !name.isEmpty, bytes[name].allSatisfy(\.isTokenCharacter) else {
      throw .malformed("the name of a header field is not a token")
    }
    let value = bytes[(colon + 1)..<line.upperBound].trimmed
    return HTTPFields.Line(name: name, value: value.startIndex..<value.endIndex)
  }

  /// Returns the one valid host; HTTP/1.0 may leave it out.
  ///
  /// - Source: RFC 9112 section 3.2.
  private static func host(
    of fields: HTTPFields, in version: HTTPVersion
  ) throws(RequestError) -> Authority? {
    let hosts = fields.values(of: "host")
    if hosts.isEmpty, version == .http10 { return nil }
    guard hosts.count == 1, let text = hosts.first else {
      throw .malformed("the request must have exactly one Host field")
    }
    guard let host = Authority(text) else { throw .malformed("the Host field is not a host") }
    return host
  }

  /// Returns whether content follows the head.
  ///
  /// Two framings at once, repeated lengths and a coding that does not end in chunked are refused:
  /// they are how one request is made to look like two.
  /// - Source: RFC 9112 sections 6.1 and 6.3.
  private static func hasContent(
    _ fields: HTTPFields, in version: HTTPVersion
  ) throws(RequestError) -> Bool {
    let lengths = fields.values(of: "content-length")
    guard !fields.values(of: "transfer-encoding").isEmpty else {
      guard let length = lengths.first else { return false }
      guard lengths.count == 1, let number = length.saturatingNumber else {
        throw .malformed("the Content-Length is not one number")
      }
      return number > 0
    }
    guard lengths.isEmpty, version == .http11 else {
      throw .malformed("the request states its length in two ways")
    }
    let codings = fields.members(of: "transfer-encoding")
    guard let last = codings.last, last.equals(lowercase: "chunked") else {
      throw .malformed("the last transfer coding is not chunked")
    }
    guard codings.count == 1 else { throw .codingNotSupported }
    return true
  }
}
