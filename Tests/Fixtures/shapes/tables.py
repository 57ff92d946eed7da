"""The tables of Business Central that the plant fills: their columns, names and rows."""

import dataclasses
import datetime
import re

import plant as plants

# What a column holds.
ENTRY, REFERENCE, LINE, DECIMAL, DATE, TIME, FLAG, OPTION, TEXT = (
    "entry", "reference", "line", "decimal", "date", "time", "flag", "option", "text")

# Options by column, in the order of their ordinals: the name, and what German clients show.
ENTRY_TYPES = {
    "Purchase": "Einkauf", "Sale": "Verkauf", "Positive Adjmt.": "Zugang",
    "Negative Adjmt.": "Abgang", "Transfer": "Umlagerung", "Consumption": "Verbrauch",
    "Output": "Istmeldung"}
ORDER_TYPES = {" ": " ", "Production": "Produktion"}
STATUSES = {"Simulated": "Simuliert", "Planned": "Geplant", "Firm Planned": "Fest geplant",
            "Released": "Freigegeben", "Finished": "Beendet"}
TYPES = {"Work Center": "Arbeitsplatzgruppe", "Machine Center": "Arbeitsplatz"}
ROUTING_STATUSES = {" ": " ", "Planned": "Geplant", "In Progress": "In Bearbeitung",
                    "Finished": "Beendet"}

# Columns whose German caption no public source tells: their user names them in a profile.
UNTRANSLATED = {
    "Last Output Line", "Cap. Unit of Measure Code", "Item Register No.", "Reversed by Entry No.",
    "Reversed Entry No.", "Finished Qty. (Base)", "Finished Date", "Reopened",
    "From Capacity Entry No.", "To Capacity Entry No.", "Creation Time"}


@dataclasses.dataclass(frozen=True)
class Column:
    """A column by its caption, field number and German caption."""

    caption: str
    number: int
    german: str
    holds: str = TEXT
    options: dict | None = None

    @property
    def page_name(self):
        """As OData names the field of a page."""
        return re.sub("[^A-Za-z0-9]+", "_", self.caption).strip("_")

    @property
    def api_name(self):
        """As API pages name the field."""
        first, *rest = re.findall("[A-Za-z0-9]+", self.caption)
        return first.lower() + "".join(word[0].upper() + word[1:].lower() for word in rest)

    @property
    def lake_name(self):
        """As bc2adls names the field."""
        return re.sub("[^A-Za-z0-9]", "", self.caption) + f"-{self.number}"


@dataclasses.dataclass
class Table:
    """A table with its rows, each a tuple of values in the order of the columns."""

    name: str
    number: int
    german: str
    columns: list
    rows: list
    # The register after which each row last changed; overlapping exports are cut by it.
    changed: list = dataclasses.field(default_factory=list)
    is_queue: bool = False

    @property
    def entity(self):
        """As OData names the set of its pages."""
        return re.sub("[^A-Za-z0-9]", "", self.name)

    @property
    def lake_name(self):
        """As bc2adls names the folder of its deltas."""
        return f"{self.entity}-{self.number}"

    @property
    def file(self):
        """A plain file name without its ending."""
        return self.name.lower().replace(" ", "-").replace(".", "")

    def keeping(self, captions):
        """The same table with fewer columns."""
        kept = [i for i, column in enumerate(self.columns) if column.caption in captions]
        return dataclasses.replace(
            self, columns=[self.columns[i] for i in kept],
            rows=[tuple(row[i] for i in kept) for row in self.rows])

    def rearranged(self, random, extra=True, shuffled=False):
        """The same table with its columns in another order, among some that nobody reads."""
        columns, rows = list(self.columns), [list(row) for row in self.rows]
        if extra:
            columns += [Column("Dimension Set ID", 480, "Dimensionssatz-ID", LINE),
                        Column("PLT Farbton", 50100, "PLT Farbton")]
            rows = [[*row, index % 7, "RAL 7035"] for index, row in enumerate(rows)]
        order = random.sample(range(len(columns)), len(columns))
        rows = [tuple(row[i] for i in order) for row in rows]
        if shuffled and not self.is_queue:
            random.shuffle(rows)
        return dataclasses.replace(self, columns=[columns[i] for i in order], rows=rows)


ITEM_COLUMNS = [
    Column("Entry No.", 1, "Lfd. Nr.", ENTRY),
    Column("Posting Date", 3, "Buchungsdatum", DATE),
    Column("Entry Type", 4, "Postenart", OPTION, ENTRY_TYPES),
    Column("Document No.", 6, "Belegnr."),
    Column("Item No.", 2, "Artikelnr."),
    Column("Variant Code", 5402, "Variantencode"),
    Column("Location Code", 8, "Lagerortcode"),
    Column("Quantity", 12, "Menge", DECIMAL),
    Column("Remaining Quantity", 13, "Restmenge", DECIMAL),
    Column("Applies-to Entry", 28, "Ausgleich mit Lfd. Nr.", REFERENCE),
    Column("Open", 29, "Offen", FLAG),
    Column("Order Type", 90, "Auftragsart", OPTION, ORDER_TYPES),
    Column("Order No.", 91, "Auftragsnr."),
    Column("Order Line No.", 92, "Auftragszeilennr.", LINE),
    Column("Lot No.", 6501, "Chargennr."),
    Column("Serial No.", 6500, "Seriennr."),
    Column("Unit of Measure Code", 5407, "Einheitencode"),
    Column("Qty. per Unit of Measure", 5404, "Menge pro Einheit", DECIMAL),
    Column("Item Register No.", 20, "Artikeljournalnr.", REFERENCE),
]
CAPACITY_COLUMNS = [
    Column("Entry No.", 1, "Lfd. Nr.", ENTRY),
    Column("Posting Date", 3, "Buchungsdatum", DATE),
    Column("Document No.", 6, "Belegnr."),
    Column("Description", 7, "Beschreibung"),
    Column("Order Type", 90, "Auftragsart", OPTION, ORDER_TYPES),
    Column("Order No.", 91, "Auftragsnr."),
    Column("Order Line No.", 92, "Auftragszeilennr.", LINE),
    Column("Item No.", 56, "Artikelnr."),
    Column("Operation No.", 8, "Arbeitsgangnr."),
    Column("Type", 4, "Art", OPTION, TYPES),
    Column("No.", 2, "Nr."),
    Column("Work Center No.", 9, "Arbeitsplatzgruppennr."),
    Column("Quantity", 10, "Menge", DECIMAL),
    Column("Output Quantity", 16, "Istmeldungsmenge", DECIMAL),
    Column("Scrap Quantity", 17, "Ausschussmenge", DECIMAL),
    Column("Setup Time", 11, "Rüstzeit", DECIMAL),
    Column("Run Time", 12, "Bearbeitungszeit", DECIMAL),
    Column("Stop Time", 13, "Stillstandzeit", DECIMAL),
    Column("Last Output Line", 39, "Letzte Istmeldungszeile", FLAG),
    Column("Cap. Unit of Measure Code", 28, "Kap.-Einheitencode"),
    Column("Item Register No.", 20, "Artikeljournalnr.", REFERENCE),
    Column("Reversed", 87, "Storniert", FLAG),
    Column("Reversed by Entry No.", 88, "Storniert durch Lfd. Nr.", REFERENCE),
    Column("Reversed Entry No.", 89, "Stornierte Lfd. Nr.", REFERENCE),
]
ORDER_COLUMNS = [
    Column("Status", 1, "Status", OPTION, STATUSES),
    Column("No.", 2, "Nr."),
    Column("Description", 3, "Beschreibung"),
    Column("Source No.", 10, "Herkunftsnr."),
    Column("Quantity", 40, "Menge", DECIMAL),
    Column("Due Date", 24, "Fälligkeitsdatum", DATE),
    Column("Finished Date", 25, "Beendet am", DATE),
    Column("Reopened", 200, "Wieder geöffnet", FLAG),
]
LINE_COLUMNS = [
    Column("Status", 1, "Status", OPTION, STATUSES),
    Column("Prod. Order No.", 2, "FA-Nr."),
    Column("Line No.", 3, "Zeilennr.", LINE),
    Column("Item No.", 11, "Artikelnr."),
    Column("Variant Code", 12, "Variantencode"),
    Column("Description", 13, "Beschreibung"),
    Column("Location Code", 20, "Lagerortcode"),
    Column("Quantity", 40, "Menge", DECIMAL),
    Column("Quantity (Base)", 81, "Menge (Basis)", DECIMAL),
    Column("Finished Qty. (Base)", 82, "Fertiggestellte Menge (Basis)", DECIMAL),
    Column("Unit of Measure Code", 80, "Einheitencode"),
    Column("Qty. per Unit of Measure", 99000753, "Menge pro Einheit", DECIMAL),
]
ROUTING_COLUMNS = [
    Column("Status", 74, "Status", OPTION, STATUSES),
    Column("Prod. Order No.", 75, "FA-Nr."),
    Column("Routing Reference No.", 3, "Arbeitsplanref.-Nr.", LINE),
    Column("Operation No.", 4, "Arbeitsgangnr."),
    Column("Next Operation No.", 5, "Nächste Arbeitsgangnr."),
    Column("Type", 7, "Art", OPTION, TYPES),
    Column("No.", 8, "Nr."),
    Column("Work Center No.", 9, "Arbeitsplatzgruppennr."),
    Column("Description", 11, "Beschreibung"),
    Column("Routing Status", 79, "Arbeitsplanstatus", OPTION, ROUTING_STATUSES),
]
REGISTER_COLUMNS = [
    Column("No.", 1, "Nr.", ENTRY),
    Column("From Entry No.", 2, "Von Lfd. Nr.", REFERENCE),
    Column("To Entry No.", 3, "Bis Lfd. Nr.", REFERENCE),
    Column("From Capacity Entry No.", 5831, "Von Kapazität Lfd. Nr.", REFERENCE),
    Column("To Capacity Entry No.", 5832, "Bis Kapazität Lfd. Nr.", REFERENCE),
    Column("Creation Date", 4, "Errichtungsdatum", DATE),
    Column("Creation Time", 9, "Erstellungsuhrzeit", TIME),
    Column("User ID", 6, "Benutzer-ID"),
    Column("Source Code", 5, "Herkunftscode"),
]
VALUE_COLUMNS = [
    Column("Entry No.", 1, "Lfd. Nr.", ENTRY),
    Column("Item Ledger Entry No.", 11, "Artikelposten Lfd. Nr.", REFERENCE),
    Column("Capacity Ledger Entry No.", 5831, "Kapazitätsposten Lfd. Nr.", REFERENCE),
    Column("User ID", 24, "Benutzer-ID"),
    Column("Source Code", 25, "Herkunftscode"),
    Column("Reason Code", 46, "Ursachencode"),
]
APPLICATION_COLUMNS = [
    Column("Entry No.", 1, "Lfd. Nr.", ENTRY),
    Column("Item Ledger Entry No.", 2, "Artikelposten Lfd. Nr.", REFERENCE),
    Column("Inbound Item Entry No.", 3, "Eingeh. Artikelposten Lfd. Nr.", REFERENCE),
    Column("Outbound Item Entry No.", 4, "Ausgeh. Artikelposten Lfd. Nr.", REFERENCE),
    Column("Quantity", 11, "Menge", DECIMAL),
    Column("Posting Date", 21, "Buchungsdatum", DATE),
    Column("Creation Date", 25, "Errichtungsdatum", DATE),
    Column("Created By User", 26, "Erstellt von Benutzer"),
]
QUEUE_COLUMNS = [
    Column("Posting Date", 4, "Buchungsdatum", DATE),
    Column("Order No.", 91, "Auftragsnr."),
    Column("Order Line No.", 92, "Auftragszeilennr.", LINE),
    Column("Item No.", 3, "Artikelnr."),
    Column("Operation No.", 5838, "Arbeitsgangnr."),
    Column("Run Time", 5842, "Bearbeitungszeit", DECIMAL),
    Column("Output Quantity", 5846, "Istmeldungsmenge", DECIMAL),
    Column("Scrap Quantity", 5847, "Ausschussmenge", DECIMAL),
    Column("Unit of Measure Code", 5407, "Einheitencode"),
    Column("Applies-to Entry", 29, "Ausgleich mit Lfd. Nr.", REFERENCE),
    Column("Lot No.", 6501, "Chargennr."),
    Column("Serial No.", 6500, "Seriennr."),
    Column("Reason Code", 42, "Ursachencode"),
]


def of(plant, register=None):
    """Every table of the plant, as it stood after a register, at the end by default."""
    return [
        _items(plant, register), _capacities(plant, register), _orders(plant), _lines(plant),
        _routing_lines(plant), _registers(plant), _values(plant), _applications(plant),
        _queue(plant)]


def _items(plant, register):
    rows, changed = [], []
    for posting in _until(plant, register):
        if not posting.has_item_entry:
            continue
        line, order = posting.line, posting.order
        remaining = posting.remaining(register)
        target = posting.takes_back.item_entry if posting.takes_back else 0
        rows.append((
            posting.item_entry, posting.posted, posting.entry_type, _document(posting), line.item,
            line.variant, line.location, posting.output, remaining,
            plants.NO_LINK if posting.link == "broken" else target, remaining != 0,
            "Production" if order else " ", order.no if order else "", line.no if order else 0,
            posting.lot, posting.serial, line.unit, line.per_unit * 100_000, posting.register))
        changed.append(max([posting.register, *(p.register for p in posting.taken_back_by)]))
    return Table("Item Ledger Entries", 32, "Artikelposten", ITEM_COLUMNS, rows, changed)


def _capacities(plant, register):
    rows, changed = [], []
    for posting in _until(plant, register):
        backward = posting.takes_back if posting.link == "action" else None
        forward = next((p for p in posting.taken_back_by if p.link == "action"), None)
        if forward and register is not None and forward.register > register:
            forward = None
        for entry in posting.capacity_entries:
            is_stop = posting.stop != 0 and entry == posting.capacity_entries[0]
            rows.append(_capacity(posting, entry, is_stop, backward, forward))
            changed.append(forward.register if forward else posting.register)
    return Table(
        "Capacity Ledger Entries", 5832, "Kapazitätsposten", CAPACITY_COLUMNS, rows, changed)


def _capacity(posting, entry, is_stop, backward, forward):
    center = _center(posting.operation)
    return (
        entry, posting.posted, _document(posting), posting.line.description, "Production",
        posting.order.no, posting.line.no, posting.line.item, posting.operation,
        "Machine Center" if center == "M9" else "Work Center", center, "100",
        posting.stop if is_stop else posting.setup + posting.run, posting.output, posting.scrap,
        posting.setup, posting.run, posting.stop,
        posting.operation == posting.line.last_operation, "MINUTEN", posting.register,
        bool(backward or forward), forward.capacity_entries[0] if forward else 0,
        backward.capacity_entries[0] if backward else 0)


def _orders(plant):
    rows = [(
        order.status, order.no, order.description, order.lines[0].item, order.lines[0].ordered,
        order.due, order.finished, order.reopened) for order in plant.orders]
    return Table("Production Orders", 5405, "Fertigungsaufträge", ORDER_COLUMNS, rows)


def _lines(plant):
    rows = []
    for order in plant.orders:
        for line in order.lines:
            finished = sum(
                p.output for p in line.postings if p.is_output and p.has_item_entry)
            rows.append((
                order.status, order.no, line.no, line.item, line.variant, line.description,
                line.location, line.ordered // line.per_unit, line.ordered, finished, line.unit,
                line.per_unit * 100_000))
    return Table("Prod. Order Lines", 5406, "FA-Zeilen", LINE_COLUMNS, rows)


def _routing_lines(plant):
    rows = []
    for order in plant.orders:
        for line in (line for line in order.lines if line.routed):
            for index, operation in enumerate(line.operations):
                following = line.operations[index + 1:] or [""]
                center = _center(operation)
                rows.append((
                    order.status, order.no, line.no, operation, following[0],
                    "Machine Center" if center == "M9" else "Work Center", center, "100",
                    line.description, "Finished" if order.finished else "In Progress"))
    return Table(
        "Prod. Order Routing Lines", 5409, "FA-Arbeitsplanzeilen", ROUTING_COLUMNS, rows)


def _registers(plant):
    rows = []
    for posting in plant.postings:
        # Every twentieth register is gone: the value entries then say who posted.
        if posting.register % 20 == 0:
            continue
        entries = posting.capacity_entries or [0]
        rows.append((
            posting.register, posting.item_entry, posting.item_entry, entries[0], entries[-1],
            posting.created, _clock(posting), posting.user, "ISTBUCHBL"))
    return Table("Item Registers", 46, "Artikeljournale", REGISTER_COLUMNS, rows)


def _values(plant):
    """One of a posting that takes back or lost its register, as an export with a filter gives."""
    rows = []
    for posting in plant.postings:
        if posting.reason or posting.register % 10 == 0:
            keys = [(posting.item_entry, 0)] if posting.item_entry else []
            keys += [(0, entry) for entry in posting.capacity_entries]
            for item, capacity in keys:
                rows.append((
                    len(rows) + 1, item, capacity, posting.user, "ISTBUCHBL", posting.reason))
    return Table("Value Entries", 5802, "Wertposten", VALUE_COLUMNS, rows)


def _applications(plant):
    rows = []
    for posting in plant.postings:
        if not posting.item_entry or posting.link in ("broken", "cross"):
            continue
        inbound = posting.takes_back.item_entry if posting.takes_back else posting.item_entry
        outbound = posting.item_entry if posting.takes_back else 0
        if posting.output < 0 and not posting.takes_back:
            continue
        rows.append((
            len(rows) + 1, posting.item_entry, inbound, outbound, posting.output, posting.posted,
            posting.created, posting.user))
    return Table(
        "Item Application Entries", 339, "Artikelausgleichsposten", APPLICATION_COLUMNS, rows)


def _queue(plant):
    rows = [(
        line.posted, line.order, line.line.no, line.line.item, line.operation, line.run,
        line.output, 0, line.line.unit, line.applies_to, line.lot, line.serial, line.reason)
        for line in plant.queue]
    return Table("Output Journal", 83, "Istmeldungs Buch.-Blatt", QUEUE_COLUMNS, rows,
                 is_queue=True)


def _until(plant, register):
    return [p for p in plant.postings if register is None or p.register <= register]


def _document(posting):
    return posting.order.no if posting.order else f"VK{posting.register:06d}"


def _center(operation):
    return "M9" if operation in ("20", "A") else operation and f"1{operation}"


def _clock(posting):
    seconds = 6 * 3600 + posting.register * 17 % 43200
    return (datetime.datetime.min + datetime.timedelta(seconds=seconds)).time()
