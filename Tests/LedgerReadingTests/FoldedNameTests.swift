import Testing

@testable import LedgerReading

@Suite("Folding names")
struct FoldedNameTests {
  @Test(
    "Spellings of one name are one",
    arguments: [
      ["Entry No.", "Entry_No", "entryNo", "ENTRY NO", "Entry_x0020_No_x002E_", "Ｅｎｔｒｙ　Ｎｏ"],
      [
        "N.º de movimiento", "Nº de movimiento", "N° de movimiento", "No de movimiento",
        "nº_de movimiento",
      ],
      ["Nº mov.", "N° mov.", "N.º mov", "№ mov."],
      ["N° d’écriture", "N° d'écriture", "Nº d\u{60}écriture", "N° d’e\u{301}criture"],
      ["Artikelposten Lfd. Nr.", "Artikelposten lfd.Nr", "ARTIKELPOSTEN LFD NR"],
      ["Qté par unité", "Qte\u{301} par unite\u{301}"],
    ])
  func same(_ spellings: [String]) {
    for spelling in spellings {
      #expect(FoldedName(spelling) == FoldedName(spellings[0]), "\(spelling)")
    }
  }

  @Test(
    "Different names stay different",
    arguments: [
      ("Nº", "Nr."), ("Rüstzeit", "Rustzeit"), ("Größe", "Grösse"), ("Løbenr.", "Lobenr."),
      ("Åben", "Aben"), ("Sí", "Si"), ("Entry No.", "Entry No. 2"),
    ])
  func different(_ one: String, _ other: String) {
    #expect(FoldedName(one) != FoldedName(other))
  }
}
