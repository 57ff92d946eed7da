"""A plant: orders, what was posted on them, and what is queued, made from a seed.

The plant knows nothing of files. What it knows of figures it has from its own postings, so that
`expected.py` can say what a site must show without asking any reader.
"""

import dataclasses
import datetime
import random

import amounts

FIRST_DAY = datetime.date(2025, 1, 2)
DAYS = 420

# Numbers and texts that a file format, or a program that opens one, likes to change.
ITEMS = [
    "1000", "007", "0815", "1E5", "12.50", "2025-01-02", "3-4", "TRUE", "NULL", "=1+1", "-5",
    "GEHÄUSE", "SØ-77", "ROHR 1/2\"", "A,B", "A;B", "A'B", "Ü Ä Ö ß", "00", "4711-0",
]
DESCRIPTIONS = [
    "Gehäuse, groß", "Rør \"Ø 12\"", "Welle; gehärtet", "Bolzen\tM6", "Deckel, \"zwei\" Teile",
    " vorn ein Leerzeichen", "Schraube 🔩 M8", "=SUM(A1:A2)", "007", "1,5", "null", "Æblegrød på fad",
    "\"ganz in Anführungszeichen\"", "C:\\TEIL\\NEU", "back\\\"slash", "日本の部品", "ends with \\",
]
USERS = ["MEG", "JRL", "MÜLLER", "SØREN", "O'BRIEN", "007"]
REASONS = ["FALSCH", "ZÄHLUNG", "WRONG-OP", "1E3"]
NO_LINK = 999_999_999


@dataclasses.dataclass
class Line:
    """An order line and the routing by which it is made."""

    no: int
    item: str
    variant: str
    location: str
    unit: str
    per_unit: int
    tracking: str
    operations: list
    routed: bool
    description: str
    ordered: int = 0
    postings: list = dataclasses.field(default_factory=list)

    @property
    def last_operation(self):
        return self.operations[-1]


@dataclasses.dataclass
class Order:
    """A production order."""

    no: str
    description: str
    lines: list
    status: str = "Released"
    finished: datetime.date | None = None
    reopened: bool = False
    due: datetime.date = FIRST_DAY


@dataclasses.dataclass(eq=False)
class Posting:
    """One journal line as posted: capacity entries and, at the last operation, an item entry."""

    order: Order | None
    line: Line
    operation: str
    created: datetime.date
    posted: datetime.date
    output: int
    scrap: int = 0
    setup: int = 0
    run: int = 0
    stop: int = 0
    entry_type: str = "Output"
    lot: str = ""
    serial: str = ""
    user: str = ""
    reason: str = ""
    # The posting that is taken back, and how the ledgers say so: applies, action, none, broken.
    takes_back: "Posting | None" = None
    link: str = "none"
    register: int = 0
    item_entry: int = 0
    capacity_entries: list = dataclasses.field(default_factory=list)
    taken_back_by: list = dataclasses.field(default_factory=list)

    @property
    def is_output(self):
        return self.entry_type == "Output"

    @property
    def has_item_entry(self):
        return not self.is_output or (
            self.operation == self.line.last_operation and self.output != 0)

    def remaining(self, register=None):
        """What was left of the item entry after a register, after the last one by default."""
        if self.output <= 0:
            return 0
        later = [p for p in self.taken_back_by if register is None or p.register <= register]
        return self.output + sum(p.output for p in later)


@dataclasses.dataclass
class QueueLine:
    """A line of the output journal that is not posted yet, and what must become of it."""

    order: str
    line: Line
    operation: str
    posted: datetime.date
    output: int
    run: int
    applies_to: int
    lot: str
    serial: str
    reason: str
    # The code of the rejection, or nothing if the line must be accepted.
    rejection: str = ""


class Plant:
    """All of it, in the order in which it was posted."""

    def __init__(self, seed, orders):
        self.random = random.Random(seed)
        self.orders = [self._order(index) for index in range(orders)]
        self.postings = []
        for index, order in enumerate(self.orders):
            self._post(order, index)
        self._sell()
        self._cross_links()
        self._number()
        self._close()
        self.queue = self._queue()

    # The orders.

    def _order(self, index):
        number = index + 1
        no = {3: f"{number:06d}", 7: f"FÆ-{number}/B", 11: f"{number}E2"}.get(
            index % 40, f"RPO{number:05d}")
        lines = [self._line(10000, index)]
        if index % 9 == 4:
            lines.append(self._line(20000, index + 1))
        return Order(no, self._choice(DESCRIPTIONS), lines)

    def _line(self, no, index):
        item = ITEMS[index % len(ITEMS)]
        boxed = index % len(ITEMS) in (3, 8)
        tracking = {5: "lot", 6: "lot", 12: "serial"}.get(index % len(ITEMS), "")
        operations = self._choice([[""], ["10"], ["10", "20"], ["010", "020", "A"]])
        return Line(
            no, item, self._choice(["", "", "", "ROT", "01"]), self._choice(["", "BLAU", "ØST"]),
            "BOX" if boxed else "STÜCK", 12 if boxed else 1, tracking, operations,
            operations != [""] and index % 10 != 0, self._choice(DESCRIPTIONS))

    # What is posted on them.

    def _post(self, order, index):
        day = self.random.randrange(DAYS - 60)
        for line in order.lines:
            for _ in range(self._choice([1, 1, 2])):
                originals = [self._original(order, line, name, day) for name in line.operations]
                day += self._choice([0, 1, 9])
                for original in originals:
                    if self.random.random() < 0.3:
                        self._take_back(original)
            line.ordered = max(amounts.WHOLE, sum(
                p.output for p in line.postings if p.operation == line.last_operation))
        if index % 8 == 0:
            self._other_entry(order, index)

    def _original(self, order, line, operation, day):
        is_serial = line.tracking == "serial"
        output = 12 * amounts.WHOLE * self.random.randint(1, 20) if line.per_unit == 12 else (
            amounts.WHOLE if is_serial else amounts.draw(self.random, 900))
        is_last = operation == line.last_operation
        posting = Posting(
            order, line, operation, self._day(day), self._day(day), output,
            scrap=amounts.draw(self.random, 5) if self.random.random() < 0.2 else 0,
            setup=amounts.draw(self.random, 30), run=amounts.draw(self.random, 400),
            stop=amounts.draw(self.random, 20) if self.random.random() < 0.1 else 0,
            lot=f"{self.random.randrange(10**5):06d}" if line.tracking == "lot" and is_last else "",
            serial=f"S/{len(self.postings):05d}" if is_serial and is_last else "",
            user=self._choice(USERS))
        return self._add(posting)

    def _take_back(self, original):
        links = ["applies", "applies", "none", "broken"]
        if original.stop == 0:
            links.append("action")
        if not original.has_item_entry:
            links = ["none"] if original.stop else ["none", "action"]
        link = self._choice(links)
        is_whole = link == "action" or original.line.tracking == "serial" or self._choice([0, 1])
        part = (lambda amount: -amount) if is_whole else (lambda amount: -(amount // 2))
        delay = self._choice([0, 1, 3, 40])
        created = original.created + datetime.timedelta(delay)
        backdated = original.posted - datetime.timedelta(self._choice([0, 0, 0, 2]))
        posting = Posting(
            original.order, original.line, original.operation, created,
            original.posted if link == "action" else min(created, backdated) if delay == 0
            else created,
            part(original.output), part(original.scrap), part(original.setup), part(original.run),
            part(original.stop), lot=original.lot, serial=original.serial,
            user=self._choice(USERS), reason=self._choice(["", *REASONS]),
            takes_back=original if link in ("applies", "action") else None, link=link)
        self._add(posting)
        if posting.takes_back:
            original.taken_back_by.append(posting)

    def _other_entry(self, order, index):
        """Consumption, or an adjustment that someone posted on the order."""
        kind = "Consumption" if index % 16 else "Positive Adjmt."
        line = dataclasses.replace(order.lines[0], item="TEIL-9", variant="", per_unit=1,
                                   unit="STÜCK", tracking="", postings=[])
        self._add(Posting(
            order, line, "", self._day(index % DAYS), self._day(index % DAYS),
            amounts.draw(self.random, 50) * (-1 if kind == "Consumption" else 1),
            entry_type=kind, user="MEG"))

    def _sell(self):
        """Sales of what was made: entries of no order that use an original up."""
        made = [p for p in self.postings if p.is_output and p.has_item_entry and p.output > 0]
        for original in made[::25]:
            left = original.remaining()
            if left < 2:
                continue
            line = dataclasses.replace(original.line, postings=[])
            sale = Posting(
                None, line, "", self._day(DAYS), self._day(DAYS), -(left // 2), entry_type="Sale",
                lot=original.lot, user="JRL")
            self._add(sale)
            original.taken_back_by.append(sale)

    def _cross_links(self):
        """Some unlinked reversals point at an entry of another order."""
        wrong = [p for p in self.postings if p.link == "broken"]
        targets = [p for p in self.postings if p.is_output and p.has_item_entry and p.output > 0]
        for posting in wrong[::3]:
            posting.link = "cross"
            others = [p for p in self.random.choices(targets, k=9) if p.order is not posting.order]
            posting.takes_back = others[0]

    def _add(self, posting):
        self.postings.append(posting)
        posting.line.postings.append(posting)
        return posting

    # Numbers, states and the queue.

    def _number(self):
        self.postings.sort(key=lambda posting: posting.created)
        item = capacity = 100
        for register, posting in enumerate(self.postings, start=1):
            posting.register = register
            if posting.has_item_entry:
                item += 1 + (register % 50 == 0)
                posting.item_entry = item
            if posting.is_output:
                rows = 2 if posting.stop else 1
                posting.capacity_entries = list(range(capacity + 1, capacity + 1 + rows))
                capacity += rows

    def _close(self):
        for index, order in enumerate(self.orders):
            days = [p.posted for line in order.lines for p in line.postings]
            order.due = max(days) + datetime.timedelta(7)
            if index % 4 == 1:
                order.status, order.finished = "Finished", max(days)
            elif index % 40 == 2:
                order.reopened = True

    def _queue(self):
        open_originals = [
            p for p in self.postings
            if p.is_output and p.has_item_entry and p.order.status == "Released"
            and p.remaining() == p.output and not p.line.tracking and p.line.per_unit == 1
            and len([q for q in p.line.postings if q.operation == p.operation]) == 1]
        finished = [p for p in self.postings if p.has_item_entry and p.is_output and p.output > 0
                    and p.order.status == "Finished" and not p.line.tracking]
        lines = [self._queued(p) for p in open_originals[:60]]
        for number, line in enumerate(lines):
            self._spoil(line, number, finished[number])
        return lines

    def _queued(self, original):
        return QueueLine(
            original.order.no, original.line, original.operation, self._day(DAYS + 5),
            -original.output, -original.run, original.item_entry, original.lot, original.serial,
            self._choice(["", *REASONS]))

    def _spoil(self, line, number, finished):
        """Makes every other line one that must be rejected."""
        if number % 12 == 1:
            line.output, line.rejection = line.output - 1, "Q-REMAINING"
        elif number % 12 == 3:
            line.order, line.rejection = "FEHLT", "Q-ORDER-UNKNOWN"
        elif number % 12 == 5:
            line.output, line.rejection = -line.output, "Q-SIGN"
        elif number % 12 == 7:
            line.output, line.run, line.rejection = 0, 0, "Q-EMPTY"
        elif number % 12 == 9:
            line.applies_to, line.rejection = 0, "Q-APPLIES-MISSING"
        elif number % 12 == 11:
            line.order, line.line = finished.order.no, finished.line
            line.operation, line.applies_to = finished.operation, finished.item_entry
            line.output, line.rejection = -1, "Q-STATUS"

    def _choice(self, values):
        return self.random.choice(values)

    @staticmethod
    def _day(number):
        return FIRST_DAY + datetime.timedelta(number)
