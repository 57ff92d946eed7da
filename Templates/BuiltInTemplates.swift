/// The templates that the program carries with it, as they lie in this folder.
package enum BuiltInTemplates {
  /// A file of this folder.
  package struct File: Hashable, Sendable {
    /// The name of the file.
    package let name: String
    /// What it holds.
    package let bytes: [UInt8]
  }

  /// Every template, partial and language, the style sheet and the script, in byte order.
  package static let files: [File] = [
    File(name: "attachment.css", bytes: PackageResources.attachment_css),
    File(name: "attachment.md", bytes: PackageResources.attachment_md),
    File(name: "audit.md", bytes: PackageResources.audit_md),
    File(name: "changes.md", bytes: PackageResources.changes_md),
    File(name: "codes.md", bytes: PackageResources.codes_md),
    File(name: "corrections.md", bytes: PackageResources.corrections_md),
    File(name: "de.strings", bytes: PackageResources.de_strings),
    File(name: "en.strings", bytes: PackageResources.en_strings),
    File(name: "find.md", bytes: PackageResources.find_md),
    File(name: "findings.md", bytes: PackageResources.findings_md),
    File(name: "foot.md", bytes: PackageResources.foot_md),
    File(name: "group.md", bytes: PackageResources.group_md),
    File(name: "groups.md", bytes: PackageResources.groups_md),
    File(name: "head.md", bytes: PackageResources.head_md),
    File(name: "lists.md", bytes: PackageResources.lists_md),
    File(name: "not-found.md", bytes: PackageResources.not_found_md),
    File(name: "order.md", bytes: PackageResources.order_md),
    File(name: "orders.md", bytes: PackageResources.orders_md),
    File(name: "page-links.md", bytes: PackageResources.page_links_md),
    File(name: "page.md", bytes: PackageResources.page_md),
    File(name: "queue.md", bytes: PackageResources.queue_md),
    File(name: "storno.css", bytes: PackageResources.storno_css),
    File(name: "storno.js", bytes: PackageResources.storno_js),
    File(name: "templates.md", bytes: PackageResources.templates_md),
    File(name: "user.md", bytes: PackageResources.user_md),
  ]
}
