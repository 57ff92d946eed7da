"""Writes tables as OData pages, as the answer of an API page, and as JSON Lines.

Decimals are written digit by digit, as a server does that has them exactly.
"""

import json
import re

import amounts
import tables

SERVICE = "https://api.businesscentral.dynamics.com/v2.0/production/ODataV4"


def write_pages(folder, table, size):
    """Writes pages of at most `size` records; the last has no link to a next one."""
    set_name = f"Company('CRONUS%20Nord')/{table.entity}"
    starts = range(0, max(len(table.rows), 1), size)
    for page, start in enumerate(starts, start=1):
        rows = table.rows[start:start + size]
        head = [("@odata.context", json.dumps(f"{SERVICE}/$metadata#{set_name}"))]
        if page == 1:
            head.append(("@odata.count", str(len(table.rows))))
        tail = []
        if start + size < len(table.rows):
            last = _key(table, rows[-1])
            tail.append(("@odata.nextLink", json.dumps(
                f"{SERVICE}/{set_name}?$count=true&aid=FIN&$skiptoken={last}")))
        names = [column.page_name for column in table.columns]
        records = ",\n".join(_record(names, table, row, etag=True) for row in rows)
        text = _object([*head, ("value", f"[\n{records}\n]"), *tail])
        (folder / f"{table.entity}-{page}.json").write_text(text, encoding="utf-8")


def write_array(folder, table):
    """Writes one array of records with the names of an API."""
    names = [column.api_name for column in table.columns]
    records = ",\n  ".join(_record(names, table, row) for row in table.rows)
    (folder / f"{table.entity}.json").write_text(f"[\n  {records}\n]\n", encoding="utf-8")


def write_lines(folder, table, random):
    """Writes an object a line; each has its own order of names and lacks what is blank."""
    with open(folder / (table.file + ".jsonl"), "w", encoding="utf-8", newline="\n") as file:
        for row in table.rows:
            pairs = [
                (column.caption, _cell(column, value, as_page=False))
                for column, value in zip(table.columns, row)
                if value is not None and (value != "" or random.random() < 0.5)]
            random.shuffle(pairs)
            file.write(_object(pairs, ascii_only=random.random() < 0.5) + "\n")


def _key(table, row):
    """The key of the last record of a page, as the link to the next one names it."""
    entry = next((i for i, c in enumerate(table.columns) if c.holds == tables.ENTRY), None)
    if entry is not None:
        return str(row[entry])
    text = next(i for i, c in enumerate(table.columns) if c.caption in ("No.", "Prod. Order No."))
    return "'" + re.sub("[^A-Za-z0-9]", lambda c: f"%{ord(c[0]):02X}", row[text]) + "'"


def _record(names, table, row, etag=False):
    pairs = [(name, _cell(column, value, as_page=True))
             for name, column, value in zip(names, table.columns, row)]
    if etag:
        pairs.insert(0, ("@odata.etag", json.dumps("W/\"JzQ0O1ZHUm9=\"")))
    return _object(pairs)


def _object(pairs, ascii_only=False):
    text = ",".join(f"{json.dumps(name)}:{value}" for name, value in pairs)
    return "{" + (text if not ascii_only else _escaped(text)) + "}"


def _escaped(text):
    return "".join(c if ord(c) < 128 else json.dumps(c)[1:-1] for c in text)


def _cell(column, value, as_page):
    match column.holds:
        case tables.DECIMAL:
            return amounts.text(value)
        case tables.DATE:
            return json.dumps(value.isoformat() if value else "0001-01-01")
        case tables.TIME:
            return json.dumps(value.isoformat())
        case tables.OPTION:
            return json.dumps(_encoded(value) if as_page else value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def _encoded(name):
    """The name of an option as OData spells it: `Positive_x0020_Adjmt_x002E_`."""
    return re.sub("[^A-Za-z0-9]", lambda c: f"_x{ord(c[0]):04X}_", name)
