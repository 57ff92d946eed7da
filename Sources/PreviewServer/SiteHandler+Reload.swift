/// The reload channel and the two files it needs.
extension SiteHandler {
  /// Returns the answer for a path of the server's own folder.
  func reloadResponse(to request: SiteRequest) -> HTTPResponse {
    switch request.target.path {
    case _ where request.target.isFolder: missing(request)
    case ReloadAssets.scriptPath: asset(ReloadAssets.script, .script, for: request)
    case ReloadAssets.stylePath: asset(ReloadAssets.style, .css, for: request)
    case ReloadAssets.channelPath: channel(for: request)
    default: missing(request)
    }
  }

  private func asset(
    _ text: String, _ type: MediaType, for request: SiteRequest
  ) -> HTTPResponse {
    let bytes = Array(text.utf8)
    let tag = tagger.tag(of: bytes)
    let conditions = Preconditions(
      fields: request.head.fields, tag: tag, lastModified: nil, now: request.now)
    guard conditions.failure != .notModified else {
      return HTTPResponse(.notModified, fields: [("ETag", tag.fieldValue)])
    }
    return HTTPResponse(
      .ok, fields: [("Content-Type", type.fieldValue), ("ETag", tag.fieldValue)],
      content: .bytes(bytes))
  }

  private func channel(for request: SiteRequest) -> HTTPResponse {
    guard isSameOrigin(request) else {
      return .text(.forbidden, "the reload channel is for pages of this server only")
    }
    let head = request.head
    let fields = [("Content-Type", MediaType.eventStream.fieldValue)]
    guard head.method == .get else { return HTTPResponse(.ok, fields: fields) }
    // A browser that reconnects by itself sends the field, the page's script the query.
    let query = request.target.query.split(separator: "=", maxSplits: 1)
    let since = query.count == 2 && query[0] == "?since" ? String(query[1]) : nil
    let last = head.fields.onlyValue(of: "last-event-id").map {
      String(decoding: $0, as: UTF8.self)
    }
    return HTTPResponse(
      .ok, fields: fields,
      content: .events(
        opening: request.reload.opening(after: last ?? since), cursor: request.reload.cursor))
  }

  /// Returns whether the request was made by a page of this server, or by no page.
  ///
  /// A browser states `Origin` whenever a page of another origin asks.
  /// - Source: reliability.md section 1.2; RFC 6454 section 7.
  private func isSameOrigin(_ request: SiteRequest) -> Bool {
    request.head.fields.values(of: "origin").allSatisfy { origin in
      ["http://", "https://"].contains { scheme in
        origin.prefix(scheme.utf8.count).equals(lowercase: scheme)
          && Authority(origin.dropFirst(scheme.utf8.count)) == request.host
      }
    }
  }
}
