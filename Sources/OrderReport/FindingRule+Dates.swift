import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A6: a reversal dated after the order was finished; less grave if it was reopened since.
  static func reversalsAfterFinish(_ examination: OrderExamination) -> [Finding] {
    guard let order = examination.history.order, let finished = order.finishedDate else {
      return []
    }
    let isReopened = order.reopened == true && order.status == .released
    return examination.postedCorrections.compactMap { correction in
      guard correction.postingDate > finished else { return nil }
      let end = isReopened ? "; it was reopened since" : ""
      return Finding(
        .a6, isReopened ? .info : .error, [correction.reference],
        "\(examination.name(correction.reference)) is dated \(correction.postingDate), after the "
          + "order was finished on \(finished)\(end)")
    }
  }

  /// A7: a reversal dated before its original.
  static func backdatedReversals(_ examination: OrderExamination) -> [Finding] {
    examination.postedCorrections.compactMap { correction in
      guard let days = correction.daysBetween, days < 0, let original = correction.original,
        let date = correction.originalDate
      else { return nil }
      return Finding(
        .a7, .warning, [correction.reference, original],
        "\(examination.name(correction.reference)) is dated \(correction.postingDate), "
          + "\(self.days(-days)) before its original \(examination.name(original)) of \(date)")
    }
  }

  /// A15: a reversal long after its original, or in another month.
  static func lateReversals(_ examination: OrderExamination) -> [Finding] {
    let limit = examination.context.rules.delayDays
    return examination.postedCorrections.compactMap { correction in
      guard let days = correction.daysBetween, let original = correction.original,
        let date = correction.originalDate
      else { return nil }
      let isLate = days > limit
      guard isLate || !date.isInMonth(of: correction.postingDate) else { return nil }
      let span = days < 0 ? "\(self.days(-days)) before" : "\(self.days(days)) after"
      let reason = isLate ? ", more than \(limit)" : ", in another month"
      return Finding(
        .a15, .warning, [correction.reference, original],
        "\(examination.name(correction.reference)) of \(correction.postingDate) is \(span) its "
          + "original \(examination.name(original)) of \(date)\(reason)")
    }
  }

  /// A8: a reversal posted by the user who posted the original; never where users are not shown.
  static func reversalsByTheSameUser(_ examination: OrderExamination) -> [Finding] {
    examination.postedCorrections.compactMap { correction in
      guard correction.isSameUser == true, let original = correction.original else { return nil }
      let user = examination.context.quoted(correction.user)
      return Finding(
        .a8, .info, [correction.reference, original],
        "\(examination.name(correction.reference)) and its original "
          + "\(examination.name(original)) were both posted by '\(user)'")
    }
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}

extension PostingDate {
  /// Whether another day is in the same calendar month.
  func isInMonth(of other: PostingDate) -> Bool { digits / 100 == other.digits / 100 }
}
