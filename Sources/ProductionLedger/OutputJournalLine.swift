package import Diagnostics

/// A queued reversal: an item journal line of entry type Output, as the Output Journal page has it.
///
/// Quantities and times are as written in the line's own units; a blank one is zero.
/// - Source: table 83 of Business Central, domain.md 1.6.
package struct OutputJournalLine: Hashable, Sendable {
  /// Its number in the queue, from 1 over all queue files in order.
  package var number: Int
  /// Where the line was read.
  package var place: RowPlace
  /// The accounting date, or nil when blank or flawed.
  package var postingDate: PostingDate?
  /// The order.
  package var orderNo: Symbol = .empty
  /// The line of the order, or nil when blank.
  package var orderLineNo: Int32?
  /// The document number, or empty.
  package var documentNo: Symbol = .empty
  /// The item.
  package var itemNo: Symbol = .empty
  /// The variant, or empty.
  package var variantCode: Symbol = .empty
  /// The location, or empty.
  package var locationCode: Symbol = .empty
  /// The description, or empty.
  package var description: Symbol = .empty
  /// The operation, or empty.
  package var operationNo: Symbol = .empty
  /// What `no` names, or nil when blank.
  package var type: CapacityType?
  /// The work or machine center, or empty.
  package var no: Symbol = .empty
  /// The setup time.
  package var setupTime = Quantity.zero
  /// The run time.
  package var runTime = Quantity.zero
  /// The stop time.
  package var stopTime = Quantity.zero
  /// The unit of the times, or empty.
  package var capUnitOfMeasureCode: Symbol = .empty
  /// How many base units of time that unit has, or nil.
  package var qtyPerCapUnitOfMeasure: Quantity?
  /// The output.
  package var outputQuantity = Quantity.zero
  /// The scrap.
  package var scrapQuantity = Quantity.zero
  /// The unit of output and scrap, or empty.
  package var unitOfMeasureCode: Symbol = .empty
  /// How many base units that unit has, or nil.
  package var qtyPerUnitOfMeasure: Quantity?
  /// Whether the operation is to be marked finished, or nil when blank.
  package var finished: Bool?
  /// The item entry to be reversed, or nil for none.
  package var appliesToEntry: EntryNo?
  /// The lot, or empty.
  package var lotNo: Symbol = .empty
  /// The serial number, or empty.
  package var serialNo: Symbol = .empty
  /// Why, or empty.
  package var reasonCode: Symbol = .empty
  /// Who queued it, or empty.
  package var userID: Symbol = .empty
  /// The id that makes posting it twice impossible, or empty.
  package var reversalID: Symbol = .empty
  /// The id under which it is posted to a native ledger; empty where none is read.
  ///
  /// Its Reversal Id, else one made of its fields.
  package var postingID: Symbol = .empty
  /// What could not be read, each an error of the file at its cell; they reject the line, Q-PARSE.
  package var flaws: [Diagnostic] = []
  /// Where each field that the file has begins, and its length in scalars.
  package var fields: [Column: FieldLocation] = [:]
  /// Where the line begins.
  package var start: InputLocation

  /// A field's place and its length in Unicode scalars.
  package struct FieldLocation: Hashable, Sendable {
    /// Where the field begins, an opening quote included.
    package var location: InputLocation
    /// How many scalars it has, quotes included.
    package var length: Int

    /// Creates the place of a field.
    package init(location: InputLocation, length: Int) {
      self.location = location
      self.length = length
    }
  }

  /// Creates a line with nothing but its number and place.
  package init(number: Int, place: RowPlace, start: InputLocation) {
    self.number = number
    self.place = place
    self.start = start
  }

  /// Where `column` was written on this line, or the line's beginning when the file lacks it.
  package func location(of column: Column) -> FieldLocation {
    fields[column] ?? FieldLocation(location: start, length: 1)
  }
}
