/// Answers requests: a function of the request, the state of the site and the time.
///
/// It reads listed files and nothing else, and it never fails: whatever goes wrong is an answer.
package struct SiteHandler: Sendable {
  let allowedHosts: AllowedHosts
  /// Whether pages get the reload script; a finished site is served exactly as it is.
  let injectsReload: Bool
  let tagger: EntityTagger

  /// Makes a handler; `digest` is that of `ServerConfiguration`.
  package init(
    allowedHosts: AllowedHosts, injectsReload: Bool,
    digest: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.allowedHosts = allowedHosts
    self.injectsReload = injectsReload
    tagger = EntityTagger(digest: digest)
  }

  /// Returns the answer to a request whose framing is sound.
  ///
  /// The order of refusals is that of reliability.md section 1.2: method, then syntax of the
  /// target, then host.
  package func response(
    to head: HTTPRequestHead, listing: any SiteListing, reload: ReloadHistory, now: HTTPDate
  ) -> HTTPResponse {
    guard head.method.isAllowed else {
      // RFC 9110 section 15.5.6: 405 must name what is allowed.
      return .text(
        .methodNotAllowed, "only GET and HEAD are answered",
        fields: [("Allow", HTTPMethod.allowed)])
    }
    guard !head.hasContent else {
      return .text(.contentTooLarge, "a request to this server has no content")
    }
    let target: RequestTarget
    do {
      target = try RequestTarget(head.target)
    } catch {
      return .refusal(error)
    }
    // RFC 9112 section 3.2.2: the authority of an absolute target replaces Host.
    guard let host = target.authority ?? head.host, allowedHosts.contain(host) else {
      return .text(
        .misdirected,
        "this host name is not served here; use localhost, or allow the name with --allow-host")
    }
    let request = SiteRequest(
      head: head, target: target, host: host, listing: listing, reload: reload, now: now)
    if target.path == ReloadAssets.folder || target.path.hasPrefix(ReloadAssets.folder + "/") {
      return reloadResponse(to: request)
    }
    return page(for: request)
  }
}
