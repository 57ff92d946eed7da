/// A kind of pages of the site, cut into units that are rendered on their own.
///
/// A unit is what changes together: an order with its page, JSON and CSV, or an index. Units are
/// rendered on several cores in any order, so rendering reads nothing but the part itself.
package protocol SitePart: Sendable {
  /// How many units there are.
  var unitCount: Int { get }

  /// Returns the paths that a unit writes, relative to the site, in the order it renders them.
  ///
  /// It is asked once, when the plan is made, and must not render.
  func paths(of unit: Int) -> [String]

  /// Returns the digest of all that a unit's paths and files depend on; nil where it is not known.
  ///
  /// A unit whose digest is that of the last build is not rendered again. By default it is nil.
  func dependencies(of unit: Int) -> ContentDigest?

  /// Renders a unit: one `files.add` for each of its paths, in that order.
  func render(unit: Int, into files: inout RenderedFiles)
}

extension SitePart {
  /// It is not known what a unit depends on.
  package func dependencies(of unit: Int) -> ContentDigest? { nil }
}
