/// From a path to the answer with its page.
extension SiteHandler {
  /// Returns the page of a path, a redirect to a folder's slash, or what says that it is missing.
  func page(for request: SiteRequest) -> HTTPResponse {
    let target = request.target
    let index = target.path.isEmpty ? "index.html" : target.path + "/index.html"
    if target.isFolder {
      return listedPage(at: index, for: request) ?? missing(request)
    }
    if let response = listedPage(at: target.path, for: request) { return response }
    guard request.listing.entry(at: index) != nil,
      let name = target.path.utf8.split(separator: UInt8(ascii: "/")).last
    else { return missing(request) }
    // Relative, so that no other host can be reached by it, whatever the path and Host were.
    let location = RequestTarget.escaped(String(Substring(name))) + "/" + request.target.query
    return .text(.temporaryRedirect, "the page is a folder", fields: [("Location", location)])
  }

  /// Returns the answer with the page listed at `path`, or nil if there is none to be read.
  private func listedPage(at path: String, for request: SiteRequest) -> HTTPResponse? {
    guard let entry = request.listing.entry(at: path) else { return nil }
    switch entry.source {
    case .bytes(let render):
      var bytes = render()
      if injectsReload, entry.mediaType == .html {
        bytes = ReloadAssets.injected(into: bytes, id: request.reload.id)
      }
      return response(
        to: request, of: .bytes(bytes), size: Int64(bytes.count), type: entry.mediaType,
        tag: tagger.tag(of: bytes), lastModified: entry.lastModified)
    case .file(let listed):
      let file: OpenFile
      do {
        file = try listed.open()
      } catch {
        return error == .exhausted ? .unavailable : nil
      }
      // Written to at this very moment: there is no state of it that could be sent.
      guard let tag = tagger.tag(of: file) else { return .unavailable }
      let size = file.identity.size
      return response(
        to: request, of: .file(file, 0..<size), size: size, type: entry.mediaType, tag: tag,
        lastModified: file.identity.lastModified)
    }
  }

  /// Returns a page, or what its conditions and its range leave of it.
  private func response(
    to request: SiteRequest, of content: HTTPResponse.Content, size: Int64, type: MediaType,
    tag: EntityTag, lastModified: HTTPDate?
  ) -> HTTPResponse {
    var validators: [HTTPResponse.Field] = [("ETag", tag.fieldValue)]
    // RFC 9110 section 8.8.2.1: never a Last-Modified after Date.
    if let date = lastModified.map({ min($0, request.now) }) {
      validators.append(("Last-Modified", date.fieldValue))
    }
    let conditions = Preconditions(
      fields: request.head.fields, tag: tag, lastModified: lastModified, now: request.now)
    switch conditions.failure {
    case .notModified?: return HTTPResponse(.notModified, fields: validators)
    case let status?: return .text(status, "the page is not the one that was asked for")
    case nil: break
    }
    let fields =
      [("Content-Type", type.fieldValue)] + validators + [("Accept-Ranges", "bytes")]
    // RFC 9110 section 14.2: Range has a meaning for GET only.
    guard request.head.method == .get, conditions.allowsRange,
      let range = request.head.fields.onlyValue(of: "range").flatMap(ByteRange.init)
    else { return HTTPResponse(.ok, fields: fields, content: content) }
    switch range.resolved(size: size) {
    case .whole: return HTTPResponse(.ok, fields: fields, content: content)
    case .unsatisfiable:
      return .text(
        .rangeNotSatisfiable, "the page has \(size) bytes",
        fields: [("Content-Range", "bytes */\(size)")])
    case .part(let part):
      let stated = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
      return HTTPResponse(
        .partialContent, fields: fields + [("Content-Range", stated)], content: content[part])
    }
  }
}

extension HTTPResponse.Content {
  /// The bytes of `part`, which lies within the content.
  fileprivate subscript(part: Range<Int64>) -> HTTPResponse.Content {
    switch self {
    case .bytes(let bytes): .bytes(Array(bytes[Int(part.lowerBound)..<Int(part.upperBound)]))
    case .file(let file, _): .file(file, part)
    case .none, .events: self
    }
  }
}
