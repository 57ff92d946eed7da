/// Where a caption was read: the last field of a line of `captions.csv`.
enum CaptionSource: String, Hashable, Sendable, CaseIterable {
  /// Business Central's AL source in English (microsoft/BCApps).
  case bcapps
  /// Business Central's API v2.0, whose names of some fields differ.
  case api
  /// A column of ours, which the ERP does not have.
  case storno
  /// The translated captions of Business Central's Power BI apps (microsoft/BCApps).
  case powerbi
  /// Microsoft's translated documentation, where it names the field or value
  /// (MicrosoftDocs/dynamics365smb-docs-pr.*).
  case docs
  /// The same documentation's word for the English value, where it names another field.
  case term
  /// Object text of Dynamics NAV 2018 in Danish.
  case navdan
  /// French `CaptionML` in AL that was upgraded from Dynamics NAV 2017.
  case navfra
  /// Spanish captions in the comments of AL extensions.
  case naves
  /// Austrian captions in the comments of AL extensions.
  case navdea
  /// Belgian `CaptionML` in AL that was upgraded from Dynamics NAV 2017.
  case navbel
  /// Excel's own words for TRUE and FALSE (PHPOffice/PhpSpreadsheet).
  case excel
}
