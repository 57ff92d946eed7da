import Diagnostics

/// What decisions on queue lines say, in English; see `MessageText`.
package enum QueueText: String, MessageText {
  /// What the keys of its sentences begin with.
  package static let family = "decision"

  // The line
  case unreadable = "{{flaw}} ({{code}})"
  case blank = "{{column}} is blank; a reversal names its date, order and item ({{code}})"
  case positiveQuantity = "{{measure}} {{figure}} is positive; a reversal takes a negative quantity"
  case positiveTime = "{{measure}} {{figure}} is positive; a reversal takes a negative time"
  case empty = "output, scrap and times are all zero; a reversal takes something back"
  case strict = """
    the line is sound, but another one was rejected; --strict applies all lines or none
    """
  case posted = "already posted as {{rows}}; the line may stay in the queue or go"
  case duplicate = "every field equals that of {{line}}; was it queued twice?"

  // Its dates
  case dateBetween = """
    posting date {{date}} is outside the allowed range; posting is allowed from {{from}} to {{to}}
    """
  case dateFrom = """
    posting date {{date}} is outside the allowed range; posting is allowed from {{from}}
    """
  case dateTo = """
    posting date {{date}} is outside the allowed range; posting is allowed up to {{to}}
    """
  case dateNever = """
    posting date {{date}} is outside the allowed range; posting is allowed at all
    """
  case closed = "posting date {{date}} is in a closed period; it is closed up to {{to}}"
  case beforeValuation = "posting date {{date}} is before the earliest valuation date {{earliest}}"
  case targetTooEarly = """
    {{entry}} was posted on {{date}}, before the earliest valuation date {{earliest}}
    """
  case backdated = "posting date {{date}} is before that of {{entry}}, {{entryDate}}"
  case future = """
    posting date {{date}} is after the as-of date {{asOf}}; the line holds its quantity but is in \
    no figure
    """

  // Its order, line, item and operation
  case unknownOrder = "unknown order '{{order}}'; no row of the ledger names it"
  case unknownOrderNear = "unknown order '{{order}}'; did you mean '{{nearest}}'?"
  case orderBlocked = "order '{{order}}' is blocked; unblock it in the ERP first"
  case orderFinished = """
    order '{{order}}' is {{status}}, not Released; reopen it, reverse, then finish it again
    """
  case orderNotReleased = """
    order '{{order}}' is {{status}}, not Released; only a released order can be posted to
    """
  case statusUnknown = """
    the status of order '{{order}}' was not exported; it must be Released when this is posted
    """
  case noLine = "the order has no line {{line}}"
  case itemNotOnLine = "item '{{item}}' is not on order line {{line}}; on it is {{known}}"
  case itemNotOnOrder = "item '{{item}}' is not on order '{{order}}'; on it is {{known}}"
  case itemUnknown = """
    item '{{item}}' is not on order '{{order}}'; no line or entry of it names an item
    """
  case lineAmbiguous = """
    item '{{item}}' is on several lines of order '{{order}}'; give one of the order lines {{lines}}
    """
  case operationMissing = "the operation is missing; {{known}}"
  case operationUnknown = "unknown operation '{{operation}}'; {{known}}"
  case noOperations = "the order line has no operations; leave it blank"
  case oneOperation = "there is {{names}}"
  case severalOperations = "there are {{names}}"
  case operationBlocked = """
    the work or machine center of operation '{{operation}}' is blocked; unblock it first
    """
  case subcontracted = """
    operation '{{operation}}' is subcontracted; undo the purchase receipt instead
    """
  case noCapacity = """
    no capacity entries of the order line were read; only the item entry is reversed
    """
  case moreNames = "{{names}} and {{count}} more"

  // Its target
  case appliesMissing = "Applies-to Entry is blank; name the output entry that is to be reversed"
  case appliesSeveral = "Applies-to Entry is blank; several fit, such as {{entries}}; name one"
  case appliesTracked = """
    Applies-to Entry is blank; no original of that lot or serial number has so much left
    """
  case appliesFound = """
    Applies-to Entry is blank; {{entry}} is the only original that fits and is taken
    """
  case appliesUnknown = """
    there is no item entry {{number}}; Applies-to Entry names an entry of the item ledger
    """
  case appliesCapacity = """
    there is no item entry {{number}}; {{entry}} is a capacity entry, Applies-to Entry names an \
    item entry
    """
  case appliesWithoutOutput = """
    Applies-to Entry is ignored; a line without output writes no item entry
    """
  case appliesNotLast = "Applies-to Entry is ignored; this is not the last operation"
  case targetType = """
    {{entry}} is no production output but of type '{{type}}'; only output can be reversed here
    """
  case targetNegative = """
    {{entry}} has quantity {{quantity}}; a reversal is not reversed, post new output instead
    """
  case targetDiffers = "{{column}} '{{own}}' differs from that of {{entry}}, '{{other}}'"
  case targetHasNone = "{{column}} '{{own}}' differs from that of {{entry}}, a blank one"
  case targetIsCorrection = "{{entry}} is a correction itself; it cannot be reversed here"
  case reserved = "{{quantity}} of {{entry}} is reserved; cancel the reservation first"

  // Its amounts and units
  case written = "{{measure}} {{figure}}"
  case converted = "{{measure}} {{figure}}, in the base unit {{base}},"
  case moreThanRemains = """
    {{written}} exceeds what remains of {{entry}}: {{remaining}} of {{quantity}} can be reversed
    """
  case moreThanIsLeft = """
    {{written}} exceeds what remains of {{entry}}: {{remaining}} of {{quantity}} can be reversed, \
    after {{uses}}
    """
  case useReversed = "{{quantity}} reversed"
  case useElsewhere = "{{quantity}} used elsewhere"
  case useQueued = "{{quantity}} queued before"
  case moreThanNet = """
    {{written}} exceeds the net of operation '{{operation}}': {{left}} can be taken back
    """
  case finishedBelowZero = """
    the finished quantity of the order line would fall below zero; it is {{finished}} and \
    {{quantity}} would be taken back
    """
  case serialQuantity = "{{written}} is not {{one}}; serial number '{{serial}}' is one piece"
  case timeTakenOfNone = "run time is taken back, but {{posted}} of {{entry}} had none"
  case timeNotTaken = "run time is not taken back; {{posted}} of {{entry}} had {{time}}"
  case unitUnknown = """
    unit '{{unit}}' of item '{{item}}' is not known; give its Qty. per Unit of Measure
    """
  case unitBlank = """
    the unit is blank, but the order line counts in '{{unit}}'; name the unit
    """
  case unitContradicted = """
    unit '{{unit}}' has {{own}} base units here but {{known}} in the ledger; correct one of them
    """
  case timeUnitUnknown = """
    unit '{{unit}}' cannot be converted into the operation's '{{operationUnit}}'; give its Qty. \
    per Cap. Unit of Measure
    """
  case outOfRange = "{{measure}} {{figure}} is out of range when converted"
  case roundsToZero = """
    {{measure}} {{figure}} becomes zero when it is converted and rounded to {{smallest}}
    """
}
