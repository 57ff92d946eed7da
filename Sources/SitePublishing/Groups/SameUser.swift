import OrderReport
import PageRendering
import ProductionLedger

/// In how many of a user's corrections the same user had posted what is taken back.
///
/// - Source: finding A8; who posted the original is not known of each.
struct SameUser {
  /// How many the user had posted.
  let own: Int
  /// Of how many corrections it is known.
  let known: Int
  private let site: AuditSite

  /// Counts the corrections of a user.
  ///
  /// - Complexity: O(*n*) in them.
  init(_ group: SiteGroup, _ groups: SiteGroups, _ site: AuditSite) {
    self.site = site
    let answers = groups.corrections[group.corrections].lazy.compactMap {
      site.overview.corrections[Int($0)].isSameUser
    }
    known = answers.count
    own = answers.count { $0 }
  }

  /// The share of them, or nil where it is known of none.
  var rate: Percentage? { Percentage(of: own, in: known) }

  /// Both counts, as in "3 of 5"; nil where it is known of none.
  var text: String? {
    guard known > 0 else { return nil }
    return site.phrases.text(
      "user.same", ["own": site.format.text(count: own), "known": site.format.text(count: known)])
  }
}
