/// A system whose exports are known.
///
/// - Source: inputs.md section 3.
package enum BuiltInProfile: String, Hashable, Sendable, CaseIterable {
  /// Microsoft Dynamics 365 Business Central, whatever wrote the file.
  case businessCentral = "business-central"
  /// The data lake export of Business Central.
  case bc2adls
  /// SAP's table AFRU: confirmations of operations.
  case sapAFRU = "sap-afru"
  /// SAP's table MATDOC or MSEG: movements of goods.
  case sapMATDOC = "sap-matdoc"
  /// ERPNext's Stock Ledger Entry.
  case erpnext
  /// Odoo's stock.move.line.
  case odoo

  /// Whether entry numbers are text; else they are whole numbers from 1 to 2,147,483,647.
  package var numbersEntriesByText: Bool {
    switch self {
    case .businessCentral, .bc2adls: false
    case .sapAFRU, .sapMATDOC, .erpnext, .odoo: true
    }
  }

  /// Whether only the columns that the profile names are read; else captions name columns too.
  var readsNamedColumnsOnly: Bool { numbersEntriesByText }

  /// Whether a row may come several times, of which the one with the highest timestamp counts.
  var repeatsRows: Bool { self == .bc2adls }

  /// Whether rows of quantities have a Status and count only once that is Finished.
  var countsFinishedRows: Bool { self == .odoo }
}
