import OrderReport

extension FigureGroup.Kind {
  /// The folder of its pages.
  ///
  /// - Source: contract.md section 6.
  var folder: String {
    switch self {
    case .item: "items"
    case .workCenter: "work-centers"
    case .user: "users"
    }
  }

  /// The first page of the list of all of them.
  var index: String { "\(folder)/index.html" }

  /// What the keys of its texts have for it.
  var phrases: String {
    switch self {
    case .item: "item"
    case .workCenter: "center"
    case .user: "user"
    }
  }

  /// The first page of the one with that name.
  func path(of name: String) -> String { "\(folder)/\(slug(of: name)).html" }

  /// What that page is called, without the ending.
  ///
  /// The name of the index itself is kept free by the mark that stands before the names of devices.
  func slug(of name: String) -> String {
    let slug = Slug(name).text
    return slug == "index" ? "x=_index" : slug
  }
}
