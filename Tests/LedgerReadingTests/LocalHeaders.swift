import LedgerReading
import ProductionLedger

/// Headers of every kind of table in every language, as pages and tables name their columns.
enum LocalHeaders {
  /// The columns of each header, in this order; a language lacks the ones it has no caption for.
  static let columns: [TableKind: [Column]] = [
    .itemLedgerEntries: [
      .entryNo, .postingDate, .entryType, .documentNo, .itemNo, .description, .locationCode,
      .quantity, .invoicedQuantity, .remainingQuantity, .appliesToEntry, .open, .orderType,
      .orderNo, .orderLineNo, .lotNo, .unitOfMeasureCode,
    ],
    .capacityLedgerEntries: [
      .postingDate, .orderType, .orderNo, .type, .no, .itemNo, .quantity, .entryNo, .operationNo,
      .workCenterNo, .outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime, .reversed,
    ],
    .productionOrders: [.status, .no, .description, .sourceNo, .quantity, .dueDate, .blocked],
    .productionOrderLines: [
      .status, .orderNo, .lineNo, .itemNo, .quantity, .finishedQuantity, .quantityBase,
    ],
    .routingLines: [
      .orderNo, .routingReferenceNo, .operationNo, .nextOperationNo, .type, .no, .routingStatus,
    ],
    .itemRegisters: [.no, .fromEntryNo, .toEntryNo, .sourceCode, .userID],
    .valueEntries: [.entryNo, .itemLedgerEntryNo, .capacityLedgerEntryNo, .userID, .reasonCode],
    .applicationEntries: [
      .entryNo, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo, .quantity,
    ],
    .outputJournalLines: [
      .postingDate, .orderNo, .documentNo, .itemNo, .operationNo, .type, .no, .outputQuantity,
      .finished, .appliesToEntry,
    ],
  ]

  /// One header a line, names parted by semicolons, in the order of `TableKind.allCases`.
  static let names: [CaptionLanguage: String] = [
    .german: """
    Lfd. Nr.;Buchungsdatum;Postenart;Belegnr.;Artikelnr.;Beschreibung;Lagerortcode;Menge;\
    Fakturierte Menge;Restmenge;Ausgleich mit Lfd. Nr.;Offen;Auftragsart;Auftragsnr.;\
    Auftragszeilennr.;Chargennr.;Einheitencode
    Buchungsdatum;Auftragsart;FA-Nr.;Art;Nr.;Artikelnr.;Menge;Postennr.;Arbeitsgangnr.;\
    Arbeitsplatzgruppennr.;Istmeldungsmenge;Ausschussmenge;Rüstzeit;Bearbeitungszeit;\
    Stillstandzeit;Storniert
    Status;Nr.;Beschreibung;Herkunftsnr.;Menge;Fälligkeitsdatum;Gesperrt
    Status;FA-Nr.;Zeilennr.;Artikelnr.;Menge;Fertig gestellte Menge;Menge (Basis)
    FA-Nr.;Arbeitsplanref.-Nr.;Arbeitsgangnr.;Nächste Arbeitsgangnr.;Art;Nr.;Arbeitsplanstatus
    Nr.;Von Lfd. Nr.;Bis Lfd. Nr.;Herkunftscode;Benutzer-ID
    Lfd. Nr.;Artikelposten Lfd. Nr.;Kapazitätsposten Lfd. Nr.;Benutzer-ID;Ursachencode
    Lfd. Nr.;Artikelposten Lfd. Nr.;Eingeh. Artikelposten Lfd. Nr.;\
    Ausgeh. Artikelposten Lfd. Nr.;Menge
    Buchungsdatum;FA-Nr.;Belegnr.;Artikelnr.;Arbeitsgangnr.;Art;Nr.;Istmeldungsmenge;Beendet;\
    Ausgleich mit Lfd. Nr.
    """,
    .danish: """
    Løbenr.;Bogføringsdato;Posttype;Bilagsnr.;Varenr.;Beskrivelse;Lokationskode;Antal;\
    Faktureret antal;Restantal;Udlign.postløbenr.;Åben;Ordretype;Ordrenr.;Ordrelinjenr.;\
    Lotnr.;Enhedskode
    Bogføringsdato;Ordretype;Ordrenr.;Type;Nummer;Varenr.;Antal;Løbenr.;Operationsnr.;\
    Arbejdscenternr.;Afgangsantal;Spildantal;Opstillingstid;Operationstid;Stoptid;Tilbageført
    Status;Nummer;Beskrivelse;Kildenr.;Antal;Forfaldsdato;Spærret
    Status;Prod.ordrenr.;Linjenr.;Varenr.;Antal;Færdigt antal;Antal (basis)
    Prod.ordrenr.;Rutereferencenr.;Operationsnr.;Næste operationsnr.;Type;Nummer;Rutestatus
    Nummer;Fra løbenr.;Til løbenr.;Kildespor;Bruger-id
    Løbenr.;Varepostløbenr.;Kapacitetspostløbenr.;Bruger-id;Årsagskode
    Løbenr.;Varepostløbenr.;Indgående varepostløbenr.;Udgående varepostløbenr.;Antal
    Bogføringsdato;Ordrenr.;Bilagsnr.;Varenr.;Operationsnr.;Type;Nummer;Afgangsantal;Færdig;\
    Udlign.postløbenr.
    """,
    .swedish: """
    Löpnr;Bokföringsdatum;Transaktionstyp;Verifikationsnr;Artikelnr;Beskrivning;\
    Lagerställekod;Antal;Fakturerat antal;Återstående antal;Kopplas till löpnr;Öppen;Ordertyp;\
    Ordernummer;Orderradnr;Partinr;Enhetskod
    Bokföringsdatum;Ordertyp;Ordernummer;Typ;Nr;Artikelnr;Antal;Transaktionsnr;Operationsnr;\
    Prod.gruppsnr;Utflöde antal;Kassationsantal;Omställningstid;Bearbetningstid;Stopptid;Återförd
    Status;Nr;Beskrivning;Ursprungsnr;Antal;Förfallodatum;Spärrad
    Status;Prod. Ordernr;Radnr;Artikelnr;Antal;Färdigt antal;Antal (bas)
    Prod. Ordernr;Oper.följd referensnr;Operationsnr;Nästa operationsnr;Typ;Nr;Flödesstatus
    Nr;Från transaktion nr.;Till transaktrionsnr.;Ursprungskod;Användar-ID
    Löpnr;Artikeltrans.löpnr;Kapacitetstrans. löpnr;Användar-ID;Orsakskod
    Löpnr;Artikeltrans.löpnr;Inkommande artikeltrans.nr;Utgående artikeltrans.nr;Antal
    Bokföringsdatum;Ordernr.;Verifikationsnr;Artikelnr;Operationsnr;Typ;Nr;Utflöde antal;\
    Avslutad;Kopplas till löpnr
    """,
    .norwegian: """
    Løpenr.;Bokføringsdato;Posttype;Bilagsnr.;Varenr.;Beskrivelse;Lokasjonskode;Antall;\
    Fakturert antall;Restantall;Utligningspost;Åpen;Ordretype;Ordrenr.;Ordrelinjenr.;Partinr.;\
    Enhetskode
    Bokføringsdato;Ordretype;Ordrenr.;Type;Nr.;Varenr.;Antall;Oppføringsnr.;Operasjonsnr.;\
    Arbeidssenternr.;Avgangsantall;Vrakantall;Oppstillingstid;Operasjonstid;Stopptid;Tilbakeført
    Status;Nr.;Beskrivelse;Kildenr.;Antall;Forfallsdato;Sperret
    Status;Prod.ordrenr.;Linjenr.;Varenr.;Antall;Ferdig antall;Antall (lagerenhet)
    Prod.ordrenr.;Rutereferansenr.;Operasjonsnr.;Neste operasjonsnr.;Type;Nr.;Rutestatus
    Nr.;Fra løpenr.;Til løpenr.;Kildespor;Bruker-ID
    Løpenr.;Varepostnr.;Kapasitetspostnr.;Bruker-ID;Årsaksspor
    Løpenr.;Varepostnr.;Inngående vareløpenr.;Utgående vareløpenr.;Antall
    Bokføringsdato;Ordrenr.;Bilagsnr.;Varenr.;Operasjonsnr.;Type;Nr.;Avgangsantall;Ferdig;\
    Utligningspost
    """,
    .dutch: """
    Volgnummer;Boekingsdatum;Postsoort;Documentnr.;Artikelnr.;Omschrijving;Vestiging;Aantal;\
    Gefact. aantal;Resterend aantal;Vereffenen met post;Open;Ordersoort;Ordernr.;Orderregelnr.;\
    Lotnr.;Eenheidscode
    Boekingsdatum;Ordersoort;Ordernr.;Soort;Nr.;Artikelnr.;Hoeveelheid;Postnr.;Bewerkingsnr.;\
    Afdelingsnr.;Outputhoeveelheid;Uitvalhoeveelheid;Insteltijd;Bewerkingstijd;Stoptijd;\
    Tegengeboekt
    Status;Nr.;Omschrijving;Bronnr.;Aantal;Vervaldatum;Geblokkeerd
    Status;Prod.-ordernr.;Regelnr.;Artikelnr.;Aantal;Voltooide hoeveelheid;Aantal (basis)
    Prod.-ordernr.;Referentienr. van bewerkingsplan;Bewerkingsnr.;Volgend bewerkingsnr.;Soort;\
    Nr.;Bew.-planstatus
    Nr.;Van volgnr.;Tot volgnr.;Broncode;Gebruikers-ID
    Volgnummer;Artikelpostnr.;Capaciteitspostnr.;Gebruikers-ID;Redencode
    Volgnummer;Artikelpostnr.;Inkomend art.-postnr.;Uitgaand art.-postnr.;Aantal
    Boekingsdatum;Ordernr.;Documentnr.;Artikelnr.;Bewerkingsnr.;Soort;Nr.;Outputaantal;\
    Gereedgemeld;Vereffenen met post
    """,
    .french: """
    N° séquence;Date comptabilisation;Type écriture;N° document;N° article;Désignation;\
    Code magasin;Quantité;Quantité facturée;Quantité restante;Ecriture lettrage;Ouvert;\
    Type de commande;N° commande;N° ligne commande;N° lot;Code unité
    Date comptabilisation;Type commande;N° commande;Type;N°;N° d'article;Quantité;\
    N° d'écriture;N° opération;N° centre de charge;Quantité produite;Quantité rebut;\
    Temps de préparation;Temps d'exécution;Temps d’arrêt;Contre-passé
    Statut;N°;Désignation;N° origine;Quantité;Date d'échéance;Bloqué
    Statut;N° ordre de fabrication;N° ligne;N° article;Quantité;Quantité réalisée;Quantité (base)
    N° ordre de fabrication;N° référence gamme;N° opération;N° opération suivante;Type;N°;\
    Statut gamme
    N°;N° séquence début;N° séquence fin;Code journal;Code utilisateur
    N° séquence;N° écriture comptable article;N° écriture comptable capacité;\
    Code utilisateur;Code motif
    N° séquence;N° écriture comptable article;N° écriture article entrant;\
    N° écriture article sortant;Quantité
    Date comptabilisation;N° commande;N° document;N° article;N° opération;Type;N°;\
    Quantité produite;Terminé;Ecriture lettrage
    """,
    .spanish: """
    Nº mov.;Fecha registro;Tipo movimiento;Nº documento;Nº producto;Descripción;Cód. almacén;\
    Cantidad;Cantidad facturada;Cantidad pendiente;Liq. por nº orden;Abierto;Tipo orden;\
    Nº pedido;Nº línea pedido;Nº lote;Cód. unidad medida
    Fecha reg.;Tipo orden;N.º de pedido;Tipo;N.º;N.º de producto;Cantidad;N.º de movimiento;\
    N.º operación;N.º centro trabajo;Cantidad salida;Cantidad rechazada;Tiempo preparación;\
    Tiempo ejecución;Tiempo paro;Revertido
    Estado;Nº;Descripción;Cód. procedencia mov.;Cantidad;Fecha vencimiento;Bloqueado
    Estado;Nº orden producción;N.º de línea;Nº producto;Cantidad;Cantidad terminada;\
    Cantidad (base)
    Nº orden producción;N.º ruta referencia;Nº operación;Nº operación siguiente;Tipo;Nº;\
    Estado ruta
    Nº;Desde nº movimiento;Hasta el número de movimiento;Cód. origen;Id. usuario
    Nº mov.;Nº mov. producto;Nº mov. capacidad;Id. usuario;Cód. auditoría
    Nº mov.;Nº mov. producto;Nº mov. prod. entrada;Nº mov. prod. salida;Cantidad
    Fecha registro;Nº orden;Nº documento;Nº producto;Nº operación;Tipo;Nº;Cantidad salida;\
    Terminado;Liq. por nº orden
    """,
    .italian: """
    Nr. movimento;Data di registrazione;Tipo movimento;Nr. documento;Nr. articolo;Descrizione;\
    Codice ubicazione;Quantità;Quantità fatturata;Quantità residua;Movimento Collegato;Aperto;\
    Tipo di ordine;Nr. ordine;Nr. riga ordine;Nr. lotto;Cod. unità di misura
    Data di registrazione;Tipo di ordine;Nr. ordine;Tipo;Nr.;Nr. articolo;Quantità;\
    Nr. movimento;Nr. operazione;Nr. area di produzione;Quantità di output;Quantità scarto;\
    Tempo di setup;Tempo lavorazione;Tempo fermo;Stornato
    Stato;Nr.;Descrizione;Nr. origine;Quantità;Data scadenza;Bloccato
    Stato;Nr. ordine produzione;Nr. riga;Nr. articolo;Quantità;Quantità finita;Quantità (base)
    Nr. ordine produzione;Nr. riferimento ciclo;Nr. operazione;Nr. operazione successivo;Tipo;\
    Nr.;Stato del ciclo
    Nr.;Dal nr. movimento;Al nr. movimento;Codice origine;ID utente
    Nr. movimento;Nr. movimento cont. articolo;Nr. movimento contabile capacità;ID utente;\
    Causale
    Nr. movimento;Nr. movimento cont. articolo;Nr. movimento articolo in entrata;\
    Nr. movimento articolo in uscita;Quantità
    Data di registrazione;Nr. ordine;Nr. documento;Nr. articolo;Nr. operazione;Tipo;Nr.;\
    Quantità di output;Completato;Movimento Collegato
    """,
  ]

  /// The names of a header of a table of `kind`.
  static func header(of kind: TableKind, in language: CaptionLanguage) -> [String] {
    guard let text = names[language] else {
      return columns[kind, default: []].map(\.caption)
    }
    let headers = text.split(separator: "\n")
    guard let index = TableKind.allCases.firstIndex(of: kind), index < headers.count else {
      return []
    }
    return headers[index].split(separator: ";").map(String.init)
  }
}
