/// Whether an entry stands in the ledger or only follows from the queue.
package enum EntryState: String, Hashable, Sendable {
  case posted, queued
}
