"""Writes tables as delimited text, as Excel, XMLports and bc2adls do."""

import csv
import dataclasses
import datetime
import io
import zlib

import amounts
import tables


@dataclasses.dataclass(frozen=True)
class Dialect:
    """What differs between one program's text files and another's."""

    german: bool = False
    delimiter: str = ","
    decimal: str = "."
    date: str = "%Y-%m-%d"
    encoding: str = "utf-8"
    line_end: str = "\r\n"
    ending: str = ".csv"
    first_line: str = ""
    blank_zeros: bool = True


def write(folder, table, dialect, prefix=""):
    """Writes a table into a file named after it."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=dialect.delimiter, lineterminator=dialect.line_end)
    writer.writerow(caption(column, dialect.german) for column in table.columns)
    for row in table.rows:
        writer.writerow(cell(c, value, dialect) for c, value in zip(table.columns, row))
    path = folder / (prefix + table.file + dialect.ending)
    path.write_bytes((dialect.first_line + lines.getvalue()).encode(dialect.encoding))


def caption(column, german):
    return column.german if german else column.caption


def cell(column, value, dialect):
    """A value as the text of a cell."""
    match column.holds:
        case tables.REFERENCE | tables.LINE if value == 0 and dialect.blank_zeros:
            return ""
        case tables.DECIMAL:
            return amounts.text(value).replace(".", dialect.decimal)
        case tables.DATE:
            return value.strftime(dialect.date) if value else ""
        case tables.FLAG:
            return (("Ja", "Nein") if dialect.german else ("Yes", "No"))[not value]
        case tables.OPTION:
            return column.options[value] if dialect.german else value
        case _:
            return str(value)


def fitting(text, *encodings):
    """A text without the characters that a code page lacks."""
    return "".join(c if all(_fits(c, encoding) for encoding in encodings) else "?" for c in text)


def _fits(character, encoding):
    try:
        return character == character.encode(encoding).decode(encoding)
    except UnicodeEncodeError:
        return False


SYSTEM_FIELDS = [
    "timestamp-0", "systemId-2000000000", "SystemCreatedAt-2000000001",
    "SystemCreatedBy-2000000002", "SystemModifiedAt-2000000003", "SystemModifiedBy-2000000004",
    "$Company", "__rowMarker__"]


def write_lake(path, table, first_timestamp, deleted=()):
    """Writes a delta file of bc2adls; rows in `deleted` are marked as gone."""
    lines = [",".join([c.lake_name for c in table.columns] + SYSTEM_FIELDS)]
    for index, row in enumerate([*table.rows, *deleted]):
        is_gone = index >= len(table.rows)
        values = [_lake_cell(c, value) for c, value in zip(table.columns, row)]
        lines.append(",".join(values + _lake_system(table, row, first_timestamp + index, is_gone)))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("".join(line + "\r\n" for line in lines).encode())


def _lake_cell(column, value):
    match column.holds:
        case tables.TEXT:
            return _quoted(value)
        case tables.OPTION:
            return str(list(column.options).index(value))
        case tables.FLAG:
            return str(value).lower()
        case tables.DECIMAL:
            return amounts.text(value)
        case _:
            return "" if value is None else str(value)


def _lake_system(table, row, timestamp, is_gone):
    created = datetime.datetime(2025, 1, 2, 6, 30).isoformat() + ".000Z"
    user = '"7d0d1c5e-41a4-4d8e-a3ea-6a3b1e3f9f10"'
    key = f'"{table.number:08x}-0000-4000-8000-{_key(table, row):012x}"'
    times = ["", user, "", user] if is_gone else [created, user, created, user]
    return [str(timestamp), key, *times, _quoted("CRONUS \"Nord\""), "2" if is_gone else "4"]


def _key(table, row):
    """A number that names the record in all of its deltas."""
    names = {32: ["Entry No."], 5832: ["Entry No."], 5405: ["No."]}.get(table.number)
    keys = [str(value) for column, value in zip(table.columns, row)
            if names is None or column.caption in names]
    return zlib.crc32("/".join(keys).encode())


def _quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
