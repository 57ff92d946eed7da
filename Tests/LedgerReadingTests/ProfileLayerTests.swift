import LedgerReading
import ProductionLedger
import Testing

@Suite("Several profiles of one file")
struct ProfileLayerTests {
  private func combined(_ profiles: FileProfile..., of file: String = "a.csv") -> FileProfile {
    ReadingOptions(profiles: profiles).profile(for: InputFile(file: file, bytes: []))
  }

  private func profile(
    _ base: BuiltInProfile? = nil, _ pattern: String = "*.csv",
    _ change: (inout FileProfile) -> Void = { _ in }
  ) -> FileProfile {
    var profile = FileProfile(base, files: [pattern])
    change(&profile)
    return profile
  }

  @Test func `what one says stays where a later one does not speak of it`() {
    let found = combined(
      profile {
        $0.encoding = .windows1252
        $0.delimiter = UInt8(ascii: "|")
        $0.headerRow = 3
        $0.decimal = .comma
        $0.columns[.lotNo] = .fields([["Charge"]])
        $0.statedColumns = [.lotNo]
      },
      profile {
        $0.decimal = .point
        $0.dateFormat = DateFormat("dd.MM.yyyy")
        $0.columns[.serialNo] = .constant("S")
      })
    #expect(found.encoding == .windows1252 && found.delimiter == UInt8(ascii: "|"))
    #expect(found.headerRow == 3 && found.dateFormat == DateFormat("dd.MM.yyyy"))
    #expect(found.decimal == .point)
    #expect(found.columns == [.lotNo: .fields([["Charge"]]), .serialNo: .constant("S")])
    #expect(found.statedColumns == [.lotNo])
  }

  @Test func `a key said again counts as said last, for columns each by itself`() {
    let found = combined(
      profile(.sapAFRU) {
        $0.timeUnit = .unit(.hours)
        $0.columns[.lotNo] = .fields([["A"]])
        $0.columns[.serialNo] = .fields([["A"]])
      },
      profile {
        $0.columns[.lotNo] = .fields([["B"]])
        $0.sign = SignRule(fields: [["X"]], negative: ["1"])
      })
    #expect(found.base == .sapAFRU && found.timeUnit == .unit(.hours))
    #expect(found.columns[.lotNo] == .fields([["B"]]))
    #expect(found.columns[.serialNo] == .fields([["A"]]))
    #expect(found.columns[.orderNo] == profile(.sapAFRU).columns[.orderNo])
    #expect(found.sign == SignRule(fields: [["X"]], negative: ["1"]))
    #expect(found.reversal == profile(.sapAFRU).reversal)
  }

  @Test func `codes of a later one go before those of an earlier one and of the base`() {
    let found = combined(
      profile(.bc2adls) { $0.values[.open] = ValueTranslation([.init("J", "Yes")]) },
      profile(.erpnext) { $0.values[.orderType] = ValueTranslation([.init("A", "Transfer")]) },
      profile {
        $0.values[.orderType] = ValueTranslation([.init("A", "Production")])
        $0.values[.open] = ValueTranslation([.init("N", "No")])
      })
    #expect(found.base == .erpnext)
    #expect(
      found.translation(of: .orderType)?.pairs == [
        .init("A", "Production"), .init("A", "Transfer"), .init("Stock Entry", "Production"),
        .init("*", "Transfer"),
      ])
    #expect(
      found.translation(of: .open) == ValueTranslation([.init("N", "No"), .init("J", "Yes")]))
  }

  @Test func `a base stated later takes the place of one stated before`() {
    let (odoo, erpnext) = (profile(.odoo), profile(.erpnext, "a*"))
    #expect(combined(odoo, erpnext).base == .erpnext)
    #expect(combined(odoo, erpnext, of: "b.csv").base == .odoo)
    #expect(combined(odoo, erpnext, of: "stdin").base == .businessCentral)
    #expect(combined(odoo, profile(.businessCentral)).base == .businessCentral)
    #expect(combined(odoo, profile()) == profile(.odoo))
    #expect(combined(odoo, erpnext).columns == erpnext.columns)
    #expect(combined(odoo, erpnext).numbersEntriesByText)
  }

  @Test func `a file is read by all that its profiles say`() throws {
    let text = "Lfd;Datum;Entry No.;Order No.;Item No.;Quantity;\u{FC}\n1;10.01.2025;1;A;1;2,5;x\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let first = profile {
      $0.encoding = .windows1252
      $0.columns[.postingDate] = .fields([["Datum"]])
    }
    let second = profile {
      $0.decimal = .comma
      $0.dateFormat = DateFormat("dd.MM.yyyy")
    }
    for profiles in [[first, second], [second, first]] {
      let (ledger, problems) = LedgerReader.read(
        ledgers: [InputFile(file: "a.csv", bytes: bytes)], queues: [],
        options: ReadingOptions(profiles: profiles))
      let entries = try #require(ledger, "\(problems)").itemLedgerEntries
      #expect(entries[0].quantity == Quantity(units: 250_000))
    }
  }
}
