import Diagnostics

/// What changed between two publications, in English; see `MessageText`.
///
/// `storno diff` says the same on a terminal and in JSON.
enum ChangeText: String, MessageText {
  /// What the keys of its sentences begin with.
  static let family = "change"

  // Of an order
  case appeared = "the order is new"
  case gone = "the order is gone"
  case figure = "{{subject}}: {{before}} is now {{after}}"
  case posted = "{{entry}} was posted: {{content}}"
  case nowPosted = "{{entry}}, which was queued, is posted as {{posted}}"
  case queued = "{{entry}} was queued: {{content}}"
  case withdrawn = "{{entry}} was withdrawn: {{content}}"
  case decision = "{{entry}} was {{before}} and is {{after}}"
  case finding = "finding {{code}}: {{message}}"
  case settled = "finding {{code}} no longer stands: {{message}}"

  // Which figure
  case item = "item {{item}}"
  case itemOnLine = "line {{line}} item {{item}}"
  case variant = "item {{item}} {{variant}}"
  case variantOnLine = "line {{line}} item {{item}} {{variant}}"
  case measure = "operation {{operation}} {{measure}}"
  case measureOfLine = "line {{line}} operation {{operation}} {{measure}}"
  // A blank operation leaves its two spaces.
  case measureWithoutOperation = "operation  {{measure}}"
  case measureOfLineWithoutOperation = "line {{line}} operation  {{measure}}"
  case afterQueue = "{{figure}} after the queue"

  // What is told of it
  case sum = "{{original}} − {{reversed}} = net {{net}}"
  case sumUnexplained = """
    {{original}} − {{reversed}} = net {{net}}, unexplained {{unexplained}}
    """
  case content = "{{quantity}} on {{date}}"
  case contentOfOperation = "{{quantity}} at operation {{operation}} on {{date}}"
  case takingBack = "{{content}} taking back {{target}}"
  case decided = "{{decision}} ({{codes}})"
  case titleOfEntries = "{{title}} ({{entries}})"

  // Of a posted entry
  case ofOrder = "of order {{order}} {{change}}"
  case altered = "was altered: {{fields}}"
  case extended = "tells more now: {{fields}}"
  case fieldChanged = "{{field}} {{before}} is now {{after}}"
  case fieldBackdated = "{{field}} {{before}} is now {{after}}, backdated"
  case fieldKnown = "{{field}} {{value}}"
  case furtherFields = "{{first}}; {{further}}"
  case blank
  case deleted = "is gone"
  case renumbered = "has the number of {{entry}} now"
  case late = "was inserted late: its number is below the last that was there"
  case added = "was posted since"
}

extension Message.Value {
  /// A part of a sentence.
  static func part(
    _ text: some MessageText, _ arguments: KeyValuePairs<String, Message.Value> = [:]
  ) -> Self {
    .message(Message(text, arguments))
  }
}
