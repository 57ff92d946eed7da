import ArgumentParser
import SitePublishing

/// Forms of an attachment as an option names them: `html,pdf`.
struct AttachmentForms: ExpressibleByArgument {
  /// The forms, in the order they were named.
  var forms: [AttachmentForm]

  init?(argument: String) {
    let named = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { AttachmentForm(rawValue: String($0)) }
    forms = named.compactMap(\.self)
    guard forms.count == named.count else { return nil }
  }

  static var allValueStrings: [String] { AttachmentForm.allCases.map(\.rawValue) }
}
