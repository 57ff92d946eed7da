/// A request that may be answered, with what it is answered from.
struct SiteRequest {
  let head: HTTPRequestHead
  let target: RequestTarget
  let host: Authority
  let listing: any SiteListing
  let reload: ReloadHistory
  let now: HTTPDate
}
