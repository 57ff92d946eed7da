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
      return Finding(
        .a6, isReopened ? .info : .error, [correction.reference],
        isReopened ? .afterFinishReopened : .afterFinish,
        [
          "entry": examination.named(correction.reference), "date": .day(correction.postingDate),
          "finished": .day(finished),
        ])
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
        .backdated,
        [
          "entry": examination.named(correction.reference), "date": .day(correction.postingDate),
          "days": self.days(-days), "original": examination.named(original),
          "originalDate": .day(date),
        ])
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
      return Finding(
        .a15, .warning, [correction.reference, original],
        isLate ? .late : days < 0 ? .inEarlierMonth : .inLaterMonth,
        [
          "entry": examination.named(correction.reference), "date": .day(correction.postingDate),
          "days": self.days(abs(days)), "original": examination.named(original),
          "originalDate": .day(date), "limit": .count(limit),
        ])
    }
  }

  /// A8: a reversal posted by the user who posted the original; never where users are not shown.
  static func reversalsByTheSameUser(_ examination: OrderExamination) -> [Finding] {
    examination.postedCorrections.compactMap { correction in
      guard correction.isSameUser == true, let original = correction.original else { return nil }
      return Finding(
        .a8, .info, [correction.reference, original],
        .sameUser,
        [
          "entry": examination.named(correction.reference), "original": examination.named(original),
          "user": .text(examination.context.quoted(correction.user)),
        ])
    }
  }

  private static func days(_ count: Int) -> Message.Value {
    .name(count == 1 ? .day : .days, ["count": .count(count)])
  }
}

extension PostingDate {
  /// Whether another day is in the same calendar month.
  func isInMonth(of other: PostingDate) -> Bool { digits / 100 == other.digits / 100 }
}
