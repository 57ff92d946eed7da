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
    adviseTimes(stated: opening.profile.timeUnit)
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
      "Does '\(name)' hold the number of the order? Then write the line columns below, without #, "
        + "into a profile.")
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    possibleLines.append(#"columns: {"Order No.": "\#(quoted)"}"#)
  }

  /// Asks for the unit of times, which are read as they stand where no column names it.
  ///
  /// - Source: contract.md section 2; inputs.md section 3, `timeUnit`.
  private mutating func adviseTimes(stated: TimeUnitSource?) {
    let read = Set(
      fields.compactMap { field in
        if case .read(let column) = field.use { column } else { nil }
      })
    guard kind == .capacityLedgerEntries, stated == nil, !read.contains(.capUnitOfMeasureCode),
      !read.isDisjoint(with: FieldRule.timeColumns)
    else { return }
    questions.append(
      "Are the times in minutes? No column tells it, and they are read as they stand. If they are "
        + "hours write the line timeUnit below, without #, into a profile.")
    possibleLines.append("timeUnit: hours")
  }

  private mutating func adviseDecimals(stated: DecimalSign) {
    switch decimals.verdict {
    case .comma where stated == .comma: break
    case .point where stated == .comma && decimals.pointInText > 0:
      profile.append(ProfileEntry(.decimal, "."))
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
    let grouped = decimals.grouped(stated: stated)
    if grouped > 0 {
      questions.append(
        "Some quantities group their thousands (\(grouped)); show them without such signs.")
    }
  }

  private mutating func adviseDates(stated: DateFormat?) {
    guard dates.refused > 0 else { return }
    switch dates.verdict {
    case .timed: adviseDatesWithTime()
    case .form(let form) where form != stated?.pattern:
      profile.append(ProfileEntry(.dateFormat, form))
    case .undecided:
      questions.append(
        "Does '\(dates.undecidedExample ?? "")' begin with the day or the month? "
          + "Look it up in the ERP and state dateFormat in a profile.")
    case .serial:
      questions.append(
        "The dates are numbers of days; format the columns as dates and export again.")
    case .contradictory:
      questions.append("The dates have several forms, or one that is not known.")
    case .none, .iso, .form: break
    }
  }

  private mutating func adviseDatesWithTime() {
    let advice = "Some days carry a time of day, which could shift the day; export dates instead"
    let forms = dates.formsWithTime
    guard !forms.isEmpty else { return questions.append(advice + ".") }
    questions.append(
      "\(advice), or have the day as it is written: then write the line dateFormat below, without "
        + "#, into a profile.")
    possibleLines += forms.map { "dateFormat: \(ProfileEntry(.dateFormat, $0).yaml)" }
  }
}
