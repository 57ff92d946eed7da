import ProductionLedger
import Testing

@Suite("Names of tables")
struct TableNameTests {
  @Test(arguments: TableKind.allCases)
  func `a kind is found by the name of its table`(kind: TableKind) {
    #expect(TableKind(tableName: kind.tableName) == kind)
  }

  @Test func `another name is of no kind`() {
    #expect(TableKind(tableName: "item ledger entry") == nil)
  }
}
