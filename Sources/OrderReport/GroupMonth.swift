/// The rows of a group that are dated in one month.
package struct GroupMonth: Hashable, Sendable {
  /// The item, work center or user.
  package var group: FigureGroup
  /// The month of the posting date.
  package var month: PostingMonth

  /// Creates the month of a group.
  package init(_ group: FigureGroup, _ month: PostingMonth) {
    self.group = group
    self.month = month
  }
}
