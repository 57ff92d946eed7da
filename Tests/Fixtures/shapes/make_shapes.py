#!/usr/bin/env python3
"""Writes one plant in every shape that production ledgers come in.

usage: make_shapes.py FOLDER [--orders N] [--seed S] [--shape NAME…]
       make_shapes.py --list

Each shape gets a project folder of its own below FOLDER, with the `site.yml` that its user would
write. What the site must say is in FOLDER/expected.json. Shapes that cannot carry all of the plant
have a reference of their own, above them in SHAPES.
"""

import argparse
import concurrent.futures
import dataclasses
import functools
import json
import pathlib
import random
import subprocess
import sys

import expected
import json_files
import plant as plants
import tables
import text_files
import workbooks
from text_files import Dialect

ENGLISH = Dialect()
GERMAN = Dialect(german=True, delimiter=";", decimal=",", date="%d.%m.%Y")

# Excel in English of the United Kingdom: the sheet as shown, parted by tabs.
UNICODE_TEXT = Dialect(delimiter="\t", date="%d/%m/%Y", encoding="utf-16", ending=".txt")
WINDOWS_1252 = dataclasses.replace(GERMAN, encoding="cp1252", first_line="sep=;\r\n")
CODE_PAGE_850 = dataclasses.replace(
    GERMAN, delimiter="\t", encoding="cp850", line_end="\n", ending=".txt")
UTF8_WITH_MARK = dataclasses.replace(GERMAN, encoding="utf-8-sig")

# What the query for capacity ledger entries of the API group `analytics` has of our columns.
ANALYTICS = {
    "Entry No.", "Order Type", "Order No.", "Order Line No.", "Type", "No.", "Description",
    "Posting Date", "Item No.", "Setup Time", "Run Time", "Stop Time", "Quantity",
    "Output Quantity", "Scrap Quantity", "Operation No.", "Work Center No.",
    "Cap. Unit of Measure Code"}

SETTINGS = "title: Shapes\ncompany: Plant Nord\n"
PAGE_SIZE = 700


class Project:
    """The folder of one shape: where its files go, and its settings."""

    def __init__(self, root, name, settings=""):
        self.root = root / name
        self.random = random.Random(name)
        for table in ("ledger", "queue"):
            (self.root / "Site" / table).mkdir(parents=True, exist_ok=True)
        (self.root / "Site/site.yml").write_text(SETTINGS + settings, encoding="utf-8")

    def folder(self, table):
        return self.root / "Site" / ("queue" if table.is_queue else "ledger")

    def rearranged(self, some, shuffled=False):
        """The tables in any order, each with its columns in any order."""
        mixed = [table.rearranged(self.random, shuffled=shuffled) for table in some]
        self.random.shuffle(mixed)
        return mixed


def profiles(some, ending, keys, german=False):
    """The profiles that `site.yml` needs for the files of tables: how all are read, and of each
    the columns that no source names in German."""
    lines = []
    for table in some:
        folder = "queue" if table.is_queue else "ledger"
        own = {column.caption: json.dumps(column.german, ensure_ascii=False)
               for column in table.columns if german and column.caption in tables.UNTRANSLATED}
        if keys or own:
            lines.append(f"  - files: Site/{folder}/{table.file}{ending}")
            lines += [f"    {key}: {value}" for key, value in keys.items()]
        if own:
            lines.append("    columns:")
            lines += [f"      {caption}: {german}" for caption, german in own.items()]
    return "profiles:\n" + "".join(line + "\n" for line in lines) if lines else ""


# The shapes. Each is a function of the folder and the plant.


def delimited(dialect, keys, change=None):
    """Delimited text in a dialect, with the keys of its profile."""
    def write(root, name, plant):
        some = (change or (lambda tables: tables))(tables.of(plant))
        project = Project(root, name, profiles(some, dialect.ending, keys, dialect.german))
        for table in project.rearranged(some, shuffled=bool(keys)):
            text_files.write(project.folder(table), table, dialect)
    return write


def in_code_pages(some):
    """The tables as far as the code pages 850 and 1252 can both write them."""
    fitting = functools.cache(lambda text: text_files.fitting(text, "cp850", "cp1252"))
    return [dataclasses.replace(table, rows=[
        tuple(fitting(v) if isinstance(v, str) else v for v in row) for row in table.rows])
        for table in some]


def as_analytics(some):
    return [t.keeping(ANALYTICS) if t.number == 5832 else t for t in some]


def odata_pages(root, name, plant):
    project = Project(root, name)
    for table in project.rearranged(tables.of(plant)):
        json_files.write_pages(project.folder(table), table, PAGE_SIZE)


def json_lines(root, name, plant):
    project = Project(root, name)
    for table in project.rearranged(tables.of(plant), shuffled=True):
        json_files.write_lines(project.folder(table), table, project.random)


def api_analytics(root, name, plant):
    project = Project(root, name)
    for table in project.rearranged(as_analytics(tables.of(plant))):
        json_files.write_array(project.folder(table), table)


def by_openpyxl(root, name, plant):
    project = Project(root, name)
    for table in project.rearranged(tables.of(plant)):
        workbooks.write_openpyxl(project.folder(table), table)


def by_xlsxwriter(**options):
    def write(root, name, plant):
        project = Project(root, name)
        for table in project.rearranged(tables.of(plant)):
            workbooks.write_xlsxwriter(
                project.folder(table) / (table.file + ".xlsx"), [table], options)
    return write


def by_libreoffice(root, name, plant):
    project = Project(root, name, profiles(tables.of(plant), ".xlsx", {}, german=True))
    for is_queue in (False, True):
        some = [t for t in project.rearranged(tables.of(plant)) if t.is_queue == is_queue]
        workbooks.write_libreoffice(project.folder(some[0]), some)


def configuration_package(root, name, plant):
    project = Project(root, name)
    for is_queue in (False, True):
        some = [t for t in project.rearranged(tables.of(plant)) if t.is_queue == is_queue]
        workbooks.write_xlsxwriter(
            project.folder(some[0]) / "package.xlsx", some, package=True)


def bc2adls(root, name, plant):
    """A first delta of all records and a second one of those that changed since or are gone."""
    project = Project(root, name, LAKE_SETTINGS)
    cut = len(plant.postings) * 3 // 4
    for early, table in zip(tables.of(plant, cut), tables.of(plant)):
        folder = project.folder(table) / f"{table.lake_name}"
        gone = [_with_number(early, "GELÖSCHT")] if table.number == 5405 else []
        if table.changed:
            recent = [row for row, last in zip(table.rows, table.changed) if last > cut]
            later = dataclasses.replace(table, rows=recent)
        else:
            early, later = table, dataclasses.replace(table, rows=[])
        early = dataclasses.replace(early, rows=early.rows + gone)
        text_files.write_lake(folder / "0a1b.csv", early, 90_000)
        if later.rows or gone:
            text_files.write_lake(folder / "1f2e.csv", later, 900_000, gone)


def _with_number(table, number):
    """A row like the first one, of another record."""
    return tuple(number if c.caption == "No." else value
                 for c, value in zip(table.columns, table.rows[0]))


def two_exports(root, name, plant):
    """The ledgers as exported at two times: an early state, and later all that is new or changed."""
    project = Project(root, name)
    cut = len(plant.postings) // 2
    for early, table in zip(tables.of(plant, cut), tables.of(plant)):
        if not table.changed:
            text_files.write(project.folder(table), table, ENGLISH)
            continue
        text_files.write(project.folder(table), early.rearranged(project.random), ENGLISH, "1-")
        later = dataclasses.replace(table, rows=[
            row for row, last in zip(table.rows, table.changed)
            if last > cut or project.random.random() < 0.1])
        text_files.write(project.folder(table), later.rearranged(project.random), ENGLISH, "2-")


def duckdb_pipe(root, name, plant):
    """What `duckdb -csv` prints of Parquet: the item ledger for standard input, the rest as files."""
    project = Project(root, name)
    duckdb = pathlib.Path(sys.executable).parent / "duckdb"
    for table in project.rearranged(tables.of(plant)):
        text_files.write(project.root, table, ENGLISH)
        source, parquet = table.file + ".csv", table.file + ".parquet"
        run = functools.partial(
            subprocess.run, cwd=project.root, check=True, timeout=workbooks.LIMIT,
            stdout=subprocess.PIPE)
        run([duckdb, "-c", _parquet(table, source, parquet)])
        printed = run([duckdb, "-csv", "-nullvalue", "", "-c", f"from '{parquet}'"]).stdout
        path = project.folder(table) / source
        if table.number == 32:
            path = project.root / "stdin.csv"
        (project.root / source).unlink()
        path.write_bytes(printed)


def _parquet(table, source, parquet):
    """The statement that makes a typed Parquet file of a text file."""
    types = {tables.DECIMAL: "decimal(18, 5)", tables.DATE: "date", tables.FLAG: "boolean",
             tables.ENTRY: "integer", tables.REFERENCE: "integer", tables.LINE: "integer"}
    casts = ", ".join(f'cast("{c.caption}" as {types.get(c.holds, "varchar")}) as "{c.caption}"'
                      for c in table.columns)
    return (f"copy (select {casts} from read_csv('{source}', all_varchar = true, header = true, "
            f"quote = '\"', escape = '\"', delim = ',')) to '{parquet}'")


LAKE_SETTINGS = """\
ledger: Site/ledger/*/*.csv
queue: Site/queue/*/*.csv
profiles:
  - files: [Site/ledger/*/*.csv, Site/queue/*/*.csv]
    base: bc2adls
"""

GERMAN_KEYS = {"decimal": '","', "dateFormat": "dd.MM.yyyy"}

SHAPES = {
    "english-csv": delimited(ENGLISH, {}),
    "german-csv": delimited(UTF8_WITH_MARK, GERMAN_KEYS),
    "excel-unicode-text": delimited(
        UNICODE_TEXT, {"encoding": "utf-16", "dateFormat": "dd/MM/yyyy"}),
    "odata-pages": odata_pages,
    "json-lines": json_lines,
    "openpyxl": by_openpyxl,
    "xlsxwriter": by_xlsxwriter(),
    "xlsxwriter-constant-memory": by_xlsxwriter(constant_memory=True, date_1904=True),
    "libreoffice": by_libreoffice,
    "configuration-package": configuration_package,
    "bc2adls": bc2adls,
    "duckdb": duckdb_pipe,
    "two-exports": two_exports,
    # What two code pages can write of the plant, and their reference.
    "code-page-csv": delimited(ENGLISH, {}, in_code_pages),
    "windows-1252": delimited(
        WINDOWS_1252, {**GERMAN_KEYS, "encoding": "windows-1252"}, in_code_pages),
    "code-page-850": delimited(
        CODE_PAGE_850, {**GERMAN_KEYS, "encoding": "cp850"}, in_code_pages),
    # What an API has of the plant, and its reference.
    "analytics-csv": delimited(ENGLISH, {}, as_analytics),
    "api-analytics": api_analytics,
}


def write(root, seed, orders, name):
    """Writes one shape of the plant."""
    SHAPES[name](root, name, plants.Plant(seed, orders))
    return name


class ListShapes(argparse.Action):
    """Prints the names of the shapes."""

    def __call__(self, parser, *_):
        print("\n".join(SHAPES))
        parser.exit()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--orders", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", nargs="*", choices=list(SHAPES), default=list(SHAPES))
    parser.add_argument("--list", nargs=0, action=ListShapes)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    figures = expected.of(plants.Plant(arguments.seed, arguments.orders))
    (arguments.folder / "expected.json").write_text(
        json.dumps(figures, ensure_ascii=False), encoding="utf-8")
    task = functools.partial(write, arguments.folder, arguments.seed, arguments.orders)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for name in pool.map(task, arguments.shape):
            print(name, flush=True)


if __name__ == "__main__":
    main()
