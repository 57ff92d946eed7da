import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Values in other languages")
struct LocalValueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let language: CaptionLanguage
    let column: Column
    /// The values in the order of their ordinals; a dash for one that is not tried.
    let values: String
    var testDescription: String { "\(language.name) \(column.caption)" }

    init(_ language: CaptionLanguage, _ column: Column, _ values: String) {
      self.language = language
      self.column = column
      self.values = values
    }
  }

  static let cases = [
    Case(
      .german, .entryType,
      "Einkauf,Verkauf,Zugang,Abgang,Umlagerung,Verbrauch,Istmeldung,-,"
        + "Verbrauch für Montage,Montageausstoß"),
    Case(.german, .status, "Simuliert,Geplant,Fest geplant,Freigegeben,Beendet"),
    Case(.german, .type, "Arbeitsplatzgruppe,Arbeitsplatz,-,Ressource"),
    Case(.german, .type, "Workcenter,Arbeitsplatz"),
    Case(
      .danish, .entryType,
      "Køb,Salg,Opregulering,Nedregulering,Overførsel,Forbrug,Afgang,-,"
        + "Montageforbrug,Montageoutput"),
    Case(.danish, .orderType, "-,Produktion,Overførsel,Service,Montage"),
    Case(.danish, .status, "Simuleret,Planlagt,Fastlagt,Frigivet,Udført"),
    Case(.danish, .type, "Arbejdscenter,Produktionsressource,-,Ressource"),
    Case(.danish, .routingStatus, "-,Planlagt,Igangsat,Udført"),
    Case(
      .swedish, .entryType,
      "Inköp,Försäljning,Positiv antalsjust.,Negativ justering,Överföring,"
        + "Förbrukning,Utflöde"),
    Case(.swedish, .status, "Simulerad,Planerad,Fast planerad,Släppt,Färdig"),
    Case(.swedish, .type, "Produktionsgrupp,Maskingrupp"),
    Case(
      .norwegian, .entryType, "Kjøp,Salg,Oppjustering,Nedjustering,Overføring,Forbruk,Avgang"),
    Case(.norwegian, .status, "Simulert,Planlagt,Fast planlagt,Frigitt,Ferdig"),
    Case(.norwegian, .type, "Arbeidssenter,Produksjonsressurs"),
    Case(
      .dutch, .entryType,
      "Inkoop,Verkoop,Positieve correctie,Negatieve correctie,Transfer,"
        + "Verbruik,Output"),
    Case(.dutch, .status, "Gesimuleerd,Gepland,Vast gepland,Vrijgegeven,Gereedgemeld"),
    Case(.dutch, .type, "Afdeling,Bewerkingsplaats"),
    Case(
      .french, .entryType,
      "Achat,Vente,Positif (ajust.),Négatif (ajust.),Transfert,Consommation,"
        + "Production,-,Consommation d'assemblage,Résultat d'assemblage"),
    Case(.french, .orderType, "-,Production,Transfert,Service,Assemblage"),
    Case(.french, .status, "Simulé,Planifié,Planifié ferme,Lancé,Terminé"),
    Case(.french, .type, "Centre de charge,Poste de charge,-,Ressource"),
    Case(.french, .routingStatus, "-,Planifiée,En cours,Terminée"),
    Case(
      .spanish, .entryType,
      "Compra,Venta,Ajuste positivo,Ajuste negativo,Transferencia,Consumo,"
        + "Salida desde fab.,-,Consumo ensamblado,Salida ensamblado"),
    Case(.spanish, .orderType, "-,Producción,Transferencia,Servicio,Ensamblado"),
    Case(.spanish, .status, "Simulada,Planificada,Planif. en firme,Lanzada,Terminada"),
    Case(.spanish, .type, "Centro trabajo,Centro máquina,-,Recurso"),
    Case(
      .italian, .entryType,
      "Acquisto,Vendita,Rettifica positiva,Rettifica negativa,Trasferimento,"
        + "Consumo,Output"),
    Case(.italian, .status, "Simulato,Pianificato,Confermato,Rilasciato,Completato"),
    Case(.italian, .type, "Area di produzione,Centro di lavoro"),
    Case(.english, .type, "Work Center,Machine Center,_x0020_,Resource"),
  ]

  @Test("Each value has its ordinal", arguments: cases)
  func ordinals(_ example: Case) {
    let values = example.values.split(separator: ",").map(String.init)
    for (ordinal, value) in values.enumerated() where value != "-" {
      #expect(
        Captions.ordinal(of: value, in: example.column, language: example.language)
          == Int32(ordinal), "\(value)")
      // From no other language would a value be read as another one.
      let elsewhere = Captions.ordinal(of: value, in: example.column, language: .english)
      #expect(elsewhere == nil || elsewhere == Int32(ordinal), "\(value)")
    }
  }

  @Test func `signs alone are no value, not even the blank one`() {
    #expect(Captions.ordinal(of: "?", in: .orderType, language: .german) == nil)
    #expect(Captions.ordinal(of: "_x0020_", in: .orderType, language: .german) == 0)
  }

  @Test(
    "Yes and no are understood",
    arguments: [
      ("Offen", "Ja", "Nein"), ("Offen", "WAHR", "FALSCH"), ("Åben", "Ja", "Nej"),
      ("Åben", "SAND", "FALSK"), ("Öppen", "SANT", "FALSKT"), ("Åpen", "SANN", "USANN"),
      ("Open", "WAAR", "ONWAAR"), ("Ouvert", "Oui", "Non"), ("Ouvert", "VRAI", "FAUX"),
      ("Abierto", "Sí", "No"), ("Abierto", "VERDADERO", "FALSO"), ("Aperto", "Sì", "No"),
      ("Aperto", "VERO", "FALSO"), ("Open", "yes", "NO"), ("Open", "true", "False"),
      ("Open", "1", "0"),
    ])
  func flags(_ name: String, _ yes: String, _ no: String) throws {
    let ledger = try #require(
      read(
        "Entry No.,Posting Date,Entry Type,Order No.,Item No.,Quantity,\(name)\n"
          + "1,2026-01-05,Output,A1,1000,5,\(yes)\n2,2026-01-05,Output,A1,1000,5,\(no)\n"
      ).0)
    #expect((0..<2).map { ledger.itemLedgerEntries[$0].open } == [true, false])
  }

  @Test func `a German ledger is read whole`() throws {
    let (ledger, problems) = read(
      """
      Lfd. Nr.;Buchungsdatum;Art;Nr.;FA-Nr.;Arbeitsgangnr.;Istmeldungsmenge;Rüstzeit;Storniert
      1;2026-01-05;Arbeitsplatz;210;A1;10;5;0.5;Nein
      2;2026-01-05;Arbeitsplatzgruppe;200;A1;20;5;;Ja

      """)
    let entries = try #require(ledger, "\(problems)").capacityLedgerEntries
    #expect((0..<2).map { entries[$0].type } == [.machineCenter, .workCenter])
    #expect((0..<2).map { entries[$0].reversed } == [false, true])
    #expect(entries[0].setupTime == Quantity(units: 50_000))
    let missing = try #require(problems.first { $0.code == .wNotExported }).message
    #expect(missing.contains("'Run Time' (German 'Bearbeitungszeit') (run time is unknown)"))
    #expect(missing.contains("'Item Register No.' (postings are tied by date and document)"))
  }

  @Test func `values of one file may be of three languages where they agree`() throws {
    let ledger = try #require(
      read(
        """
        Nr. movimento;Data di registrazione;Tipo movimento;Nr. ordine;Nr. articolo;Quantità
        1;2026-01-05;Output;A1;1000;5
        2;2026-01-05;Consumption;A1;1000;-5
        3;2026-01-05;Istmeldung;A1;1000;5

        """
      ).0)
    let entries = ledger.itemLedgerEntries
    #expect((0..<3).map { entries[$0].entryType } == [.output, .consumption, .output])
  }

  @Test func `an unknown value is answered with those of the language`() throws {
    let problems = read(
      """
      Lfd. Nr.;Buchungsdatum;Postenart;Auftragsnr.;Artikelnr.;Menge;Offen
      1;2026-01-05;Istmeldungen;A1;1000;5;Ja
      2;2026-01-05;Istmeldung;A1;1000;5;vielleicht

      """
    ).1.filter { $0.code == .eValue }
    #expect(problems.map { $0.location?.line } == [2, 3])
    #expect(
      problems.map(\.message) == [
        "Entry Type 'Istmeldungen' is not known; did you mean 'Istmeldung'?",
        "Open 'vielleicht' is not known; it is one of Ja, Nein",
      ])
  }

  private func read(_ text: String) -> (Ledger?, [Diagnostic]) {
    LedgerReader.read(ledgers: [InputFile(file: "l.csv", bytes: Array(text.utf8))], queues: [])
  }
}
