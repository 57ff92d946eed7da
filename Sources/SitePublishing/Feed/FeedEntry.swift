import OrderReport
import PageRendering
import OutputReversal
import ProductionLedger

/// A correction as an entry of the feed.
///
/// - Source: RFC 4287 section 4.1.2.
struct FeedEntry {
  let site: AuditSite
  let correction: Correction
  /// When it was posted.
  let updated: FeedTime
  let baseURL: String

  /// Appends the element.
  func append(to text: inout XMLText) {
    text.markup("<entry>\n")
    text.element("title", title)
    text.element("id", id)
    text.element("updated", updated.description)
    text.link("alternate", "text/html", address)
    if !correction.user.isEmpty {
      text.person("author", site.context.symbols.text(correction.user))
    }
    text.element("summary", summary)
    text.markup("</entry>\n")
  }

  /// The first page of the order with the name of the entry.
  ///
  /// A long story is cut into pages that may shift as entries are added; an id must not.
  private var id: String {
    let order = PagePath.order(site.slug(of: correction.orderNo), page: 1)
    return PagePath.address(order, place: name[...], base: baseURL)
  }

  private var address: String {
    let parts = site.address(of: correction.reference, namedBy: correction.orderNo)
      .split(separator: "#", maxSplits: 1)
    return PagePath.address(
      String(parts[0]), place: parts.count > 1 ? parts[1] : nil, base: baseURL)
  }

  private var name: String { site.context.name(of: correction.reference) }

  private var title: String {
    let order = site.context.symbols.text(correction.orderNo)
    guard let quantity = correction.knownQuantity, !quantity.isZero else {
      return site.phrases.text("feed.entryOfOperation", ["ref": name, "order": order])
    }
    return site.phrases.text(
      "feed.entry",
      ["ref": name, "quantity": site.format.text(QuantityTotal(quantity)), "order": order])
  }

  /// What was wrong, what was posted, who and why, in plain words.
  private var summary: String {
    let symbols = site.context.symbols
    var sentences = [posted]
    if let original = correction.original {
      let name = site.context.name(of: original)
      sentences.append(
        correction.originalQuantity.map {
          site.phrases.text(
            "feed.reversesOf",
            ["original": name, "quantity": site.format.text(QuantityTotal($0))])
        } ?? site.phrases.text("feed.reverses", ["original": name]))
    } else {
      sentences.append(site.phrases.text("feed.noOriginal"))
    }
    if let before = correction.netBefore, let after = correction.netAfter {
      sentences.append(
        site.phrases.text(
          "feed.net", ["before": site.format.text(before), "after": site.format.text(after)]))
    }
    if !correction.user.isEmpty {
      sentences.append(site.phrases.text("feed.who", ["user": symbols.text(correction.user)]))
    }
    if !correction.reasonCode.isEmpty {
      sentences.append(
        site.phrases.text("feed.why", ["reason": symbols.text(correction.reasonCode)]))
    }
    return sentences.joined(separator: " ")
  }

  private var posted: String {
    let symbols = site.context.symbols
    let date = site.format.text(correction.postingDate)
    let item = symbols.text(correction.itemNo)
    let operation = symbols.text(correction.operationNo)
    if case .item = correction.kind {
      return site.phrases.text("feed.posted", ["date": date, "item": item])
    }
    return operation.isEmpty
      ? site.phrases.text("feed.postedWithoutOperation", ["date": date])
      : site.phrases.text("feed.postedOfOperation", ["date": date, "operation": operation])
  }
}
