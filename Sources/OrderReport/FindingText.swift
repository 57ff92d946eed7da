import Diagnostics

/// What findings say, in English; see `MessageText`.
package enum FindingText: String, MessageText {
  /// What the keys of its sentences begin with.
  package static let family = "finding"

  // A1 to A4
  case unlinked = "{{quantity}} of {{entry}} is not linked to any original"
  case appliedToNoOutput = """
    {{quantity}} of {{entry}} is applied to {{target}}, which is not a positive Output entry of \
    the ledger
    """
  case appliedToType = """
    {{quantity}} of {{entry}} is applied to {{target}}, which is {{type}}, not \
    Output
    """
  case appliedToNegative = """
    {{quantity}} of {{entry}} is applied to {{target}}, which is {{targetQuantity}} and so cannot \
    be reversed
    """
  case someEntry = "an entry"
  case crossLink = """
    {{reversal}} reverses {{quantity}} of {{entry}}, which has another \
    {{differences}}
    """
  case crossLinkUnknown = """
    {{reversal}} reverses {{quantity}} of {{entry}}, which belongs to another order
    """
  case crossLinkFrom = "{{quantity}} of {{entry}} is reversed by {{reversal}} of order '{{order}}'"
  case otherOrder = "order ('{{value}}')"
  case otherLine = "order line ({{value}})"
  case noLine = "none"
  case otherItem = "item ('{{value}}')"
  case otherVariant = "variant ('{{value}}')"
  case otherLocation = "location ('{{value}}')"
  case otherLot = "lot ('{{value}}')"
  case otherSerial = "serial number ('{{value}}')"
  case overReversed = """
    {{reversed}} of {{entry}} is reversed, {{excess}} more than the {{quantity}} it put out
    """

  // A5 to A8
  case netOfLine = "The net of {{line}} is {{net}}"
  case netOfLineOnDay = "The net of {{line}} was {{net}} at the end of {{date}}"
  case netOfOperation = "The net {{measure}} of {{operation}} is {{net}}"
  case netOfOperationOnDay = """
    The net {{measure}} of {{operation}} was {{net}} at the end of \
    {{date}}
    """
  case afterFinish = "{{entry}} is dated {{date}}, after the order was finished on {{finished}}"
  case afterFinishReopened = """
    {{entry}} is dated {{date}}, after the order was finished on {{finished}}; it was reopened since
    """
  case backdated = """
    {{entry}} is dated {{date}}, {{days}} before its original {{original}} of {{originalDate}}
    """
  case sameUser = "{{entry}} and its original {{original}} were both posted by '{{user}}'"

  // A9, A10
  case inexactPair = """
    {{entry}} is linked to {{original}} but is not its exact negative: {{difference}}
    """
  case difference = "{{measure}} {{taken}} for {{posted}}"
  case differenceTimes = "{{measure}} {{taken}} for {{posted}}, {{factor}} times"
  case differenceAbout = "{{measure}} {{taken}} for {{posted}}, about {{factor}} times"
  case disagreeingLinks = """
    {{entry}} reverses {{linked}}, but {{item}} of the same posting reverses {{target}}, which was \
    posted with {{expected}}
    """
  case timeNotTaken = """
    {{item}} takes output back, but {{entry}} takes back none of the run time {{time}} of \
    {{original}}
    """
  case timeTakenOfNone = """
    {{entry}} takes back run time {{time}}, but {{original}} of the original posting has none
    """
  case outputWithoutItem = """
    {{entry}} takes back output {{output}} of the last operation, but no item entry of that \
    posting \
    does
    """
  case lastTimeTaken = "{{entry}} takes back the last of the run time, but output {{output}} stays"

  // A11 to A15
  case earlierOutput = """
    Operation '{{operation}}' still shows output {{output}}, more than the {{left}} that \
    {{entries}} left of the last operation '{{last}}'
    """
  case earlierOutputs = """
    Operation '{{operation}}' and {{count}} more still show output {{output}}, more than the \
    {{left}} that {{entries}} left of the last operation '{{last}}'
    """
  case laterOutput = """
    Operation '{{operation}}' shows output {{later}}, more than the {{sooner}} of operation \
    '{{before}}' before it
    """
  case unfounded = "{{entry}} has {{taken}}, and nothing of it was posted before on {{operation}}"
  case taken = "{{measure}} {{figure}}"
  case reposted = """
    {{original}} was reversed by {{reversal}} and posted again with identical figures as {{again}}
    """
  case late = """
    {{entry}} of {{date}} is {{days}} after its original {{original}} of {{originalDate}}, more \
    than {{limit}}
    """
  case inLaterMonth = """
    {{entry}} of {{date}} is {{days}} after its original {{original}} of {{originalDate}}, in \
    another month
    """
  case inEarlierMonth = """
    {{entry}} of {{date}} is {{days}} before its original {{original}} of {{originalDate}}, in \
    another month
    """

  // A16 to A20
  case remainingBelowReversals = """
    Remaining Quantity of {{entry}} is exported as {{remaining}}, but its reversals leave only \
    {{left}}
    """
  case reversalRemains = """
    {{entry}} is applied to {{target}}, but Remaining Quantity is exported as {{remaining}}
    """
  case itsOriginal = "its original"
  case exportedOpen = "{{entry}} is exported as open with Remaining Quantity {{remaining}}"
  case exportedClosed = "{{entry}} is exported as closed with Remaining Quantity {{remaining}}"
  case openWithoutRest = "{{entry}} is exported as open, but its reversals leave nothing of it"
  case finishedDiffers = """
    Finished Quantity of line {{line}} is exported as {{exported}}, but its rows add up to {{net}}
    """
  case highRate = """
    {{rate}} % of the output was reversed, {{reversed}} of {{original}}; the threshold is \
    {{threshold}} %
    """
  case componentsOfOne = """
    {{entries}} is wholly reversed; components are not returned by that, and the order has \
    consumption in {{consumption}}
    """
  case componentsOfSeveral = """
    {{entries}} are wholly reversed; components are not returned by that, and the order has \
    consumption in {{consumption}}
    """
  case oneEntry = "{{count}} entry"
  case severalEntries = "{{count}} entries"
  case twinsMerged = "{{count}} twin rows with stop time of {{operation}} are counted as {{half}}"
  case twinsUndecided = """
    {{count}} rows of {{operation}} look like twins; without their Quantity its totals may be \
    doubled
    """
  case otherEntries = "Entries in no output figure or of their own kind: {{kinds}}"
  case countOfKind = "{{count}} of {{kind}}"
}
