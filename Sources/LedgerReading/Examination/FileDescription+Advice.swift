import Diagnostics
import ProductionLedger

extension FileDescription {
  /// Notes what a profile must say, and what nothing in the file tells.
  ///
  /// What the profile of the file says already need not be said again.
  mutating func advise(_ opening: TableOpening) {
    profile = opening.assumed
    adviseDecimals(stated: opening.profile.decimal)
    adviseDates(stated: opening.profile.dateFormat)
    adviseOrder()
  }

  /// Asks whether the document number is the order's, as one of the ERP's settings makes it.
  ///
  /// - Source: domain.md 0.8; inputs.md sections 1 and 2 (API v2.0).
  private mutating func adviseOrder() {
    guard kind == .itemLedgerEntries, missing.contains(where: { $0.column == .orderNo }),
      let document = fields.first(where: { $0.use == .read(.documentNo) })
    else { return }
    let name = VisibleText.of(document.name)
    questions.append(
      "Does '\(name)' hold the number of the order? "
        + "Then a profile can say so with columns: {\"Order No.\": \"\(name)\"}.")
  }

  private mutating func adviseDecimals(stated: DecimalSign) {
    switch decimals.verdict {
    case .comma where stated == .comma: break
    case .point where stated == .comma: profile.append(ProfileEntry(.decimal, "."))
    case .undecided where stated == .comma: break
    case .comma: profile.append(ProfileEntry(.decimal, ","))
    case .contradictory:
      questions.append(
        "Some quantities have a decimal comma and others a decimal point; were two exports joined?")
    case .undecided:
      questions.append(
        "Is '\(decimals.undecidedExample ?? "")' more than a thousand? "
          + "Look it up in the ERP and state decimal in a profile.")
    case .whole, .point: break
    }
    if decimals.grouped > 0 {
      questions.append(
        "Some quantities group their thousands (\(decimals.grouped)); show them without such signs."
      )
    }
  }

  private mutating func adviseDates(stated: DateFormat?) {
    switch dates.verdict {
    case _ where stated != nil: break
    case .timed:
      questions.append(
        "Some days carry a time of day, which could shift the day; export dates instead.")
    case .form(let form): profile.append(ProfileEntry(.dateFormat, form))
    case .undecided:
      questions.append(
        "Does '\(dates.undecidedExample ?? "")' begin with the day or the month? "
          + "Look it up in the ERP and state dateFormat in a profile.")
    case .serial:
      questions.append(
        "The dates are numbers of days; format the columns as dates and export again.")
    case .contradictory:
      questions.append("The dates have several forms, or one that is not known.")
    case .none, .iso: break
    }
  }
}
