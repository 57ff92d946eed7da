/// What requests are answered from; replaced as a whole when the site is built again.
struct SiteState: Sendable {
  var listing: any SiteListing
  var reload: ReloadHistory
}
