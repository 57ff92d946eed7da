#!/usr/bin/env python3
"""Gives the readers damaged files for some time and reports what breaks.

usage: fuzz.py PROGRAM [--seconds N] [--readers NAME,NAME] [--work FOLDER] [--root FOLDER]

PROGRAM is `storno-fuzz`, built with libFuzzer and the address sanitizer. Every reader runs so long,
one after another, beginning with the fixtures of the tests, the workbooks built here, and what
earlier runs kept in FOLDER/corpus. Inputs that break a promise are kept in FOLDER/findings; without
the fuzzer, `storno-fuzz --reader=NAME FILE` shows one again. Ends with 1 if there is a finding.
"""

import argparse
import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile

# The readers, and how long an input may be: a workbook is several parts.
READERS = {"csv": 2048, "json": 2048, "zip": 8192, "xlsx": 8192}
# Three times the file and 50 MB are allowed; the sanitizer keeps freed memory for a while besides.
LIMITS = ["-rss_limit_mb=1024", "-malloc_limit_mb=128", "-timeout=10"]
FILE_SEPARATOR = b"\x1c"
# The first bytes by which `storno-fuzz` is told to read with another profile.
VARIANTS = [byte for byte in range(32) if byte not in (9, 10, 13, 28)]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fixtures(root, endings, below="Tests/Fixtures", most=16_384):
    """Returns the contents of the fixtures with such names, by path."""
    found = []
    for folder, _, names in sorted(os.walk(os.path.join(root, below))):
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith(endings) and os.path.getsize(path) <= most:
                with open(path, "rb") as file:
                    found.append(file.read())
    return found


def relationships(*items):
    """Returns a part of relationships; items are pairs of kind and target."""
    inner = "".join(f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for number, (kind, target) in enumerate(items, 1))
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def workbook(rows, strings="shared", epoch=1900, extra=""):
    """Returns the parts of a workbook; a cell is text, a number, a (day,) or None."""
    table, lines = [], []
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, value in enumerate(row):
            place = f'r="{chr(65 + column)}{number}"'
            if value is None:
                continue
            if isinstance(value, tuple):
                cells += f'<c {place} s="1"><v>{value[0]}</v></c>'
            elif isinstance(value, bool):
                cells += f'<c {place} t="b"><v>{int(value)}</v></c>'
            elif not isinstance(value, str):
                cells += f"<c {place}><v>{value}</v></c>"
            elif strings == "shared":
                table.append(value)
                cells += f'<c {place} t="s"><v>{len(table) - 1}</v></c>'
            else:
                cells += f'<c {place} t="inlineStr"><is><t>{value}</t></is></c>'
        lines.append(f'<row r="{number}">{cells}</row>')
    shared = "".join(f"<si><t>{text}</t></si>" for text in table)
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{TYPES}"><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="'
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr'
        + (' date1904="1"' if epoch == 1904 else "")
        + '/><sheets><sheet name="Entries" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml")),
        "xl/sharedStrings.xml": f'{DECLARATION}<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/styles.xml": f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt '
        'numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>'
        f'{"".join(lines)}</sheetData>{extra}</worksheet>',
    }


def workbooks():
    """Returns the parts of the workbooks that the fuzzer begins with."""
    item = [["Entry No.", "Posting Date", "Entry Type", "Order No.", "Item No.", "Quantity", "Open"],
            [1, (46027,), "Output", "A1", "1000", 5.5, True],
            [2, (46028,), "Output", "A1", "1000", -3, False], [None, None, None],
            [3, "2026-01-07", "Output", "A2", "1&amp;0", "0.00001", "Yes"]]
    capacity = [["Entry No.", "Posting Date", "Order No.", "Operation No.", "Output Quantity"],
                [1, (44565,), "A1", "10", 5], [2, (44566.5,), "A1", "20", "1E+1"]]
    package = [["PACKAGE", "Item Ledger Entry", 32], [], item[0], *item[1:]]
    rich = {"xl/sharedStrings.xml": f'{DECLARATION}<sst xmlns="{MAIN}"><si><r><t>Entry</t></r><r><t '
            'xml:space="preserve"> No.</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'}
    return [workbook(item), workbook(item, "inline"), workbook(capacity, epoch=1904),
            workbook(package), workbook(item) | rich,
            workbook(item, extra='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')]


def archive(parts, method=zipfile.ZIP_DEFLATED, streamed=False):
    """Returns the parts as a ZIP archive; a streamed one has its sizes behind the contents."""

    class Stream(io.RawIOBase):
        def __init__(self):
            self.bytes = bytearray()

        def writable(self):
            return True

        def write(self, data):
            self.bytes += data
            return len(data)

    target = Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, method)
    return bytes(target.bytes) if streamed else target.getvalue()


def as_text(parts):
    """Returns parts as `storno-fuzz` takes them for the xlsx reader."""
    return "".join(f"=== {name}\n{content}\n" for name, content in parts.items()).encode()


def unpacked(content):
    """Returns the parts of a workbook among the fixtures, or None if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return {name: file.read(name).decode("utf-8", "replace") for name in file.namelist()
                    if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return None


def seeds(reader, root):
    """Returns the inputs that the fuzzer begins with."""
    if reader in ("csv", "json"):
        endings = (".csv", ".tsv", ".txt") if reader == "csv" else (".json", ".jsonl")
        found = fixtures(root, endings)
        small = [content for content in found if len(content) < 1024]
        joined = [FILE_SEPARATOR.join(small[start:start + 3]) for start in range(0, len(small), 3)]
        variants = [bytes([variant]) + content for variant in VARIANTS for content in small[::40]]
        return found + joined + variants
    built = workbooks()
    if reader == "xlsx":
        found = [unpacked(content) for content in fixtures(root, (".xlsx",))]
        sheets = [parts["xl/worksheets/sheet1.xml"].encode() for parts in built]
        return [as_text(parts) for parts in built + [parts for parts in found if parts]] + sheets
    return (fixtures(root, (".xlsx", ".zip", "xlsx.csv")) + [archive(parts) for parts in built]
            + [archive(built[0], zipfile.ZIP_STORED), archive(built[1], streamed=True)])


def write_seeds(reader, root, folder):
    """Writes the seeds into a folder, each named by its digest; returns their number."""
    os.makedirs(folder, exist_ok=True)
    contents = seeds(reader, root)
    for content in contents:
        with open(os.path.join(folder, hashlib.sha1(content).hexdigest()), "wb") as file:
            file.write(content)
    return len(contents)


def fuzz(reader, options):
    """Runs one reader to its end and returns whether it has a finding."""
    corpus, seed_folder, findings = (
        os.path.join(options.work, name, reader) for name in ("corpus", "seeds", "findings"))
    for folder in (corpus, findings):
        os.makedirs(folder, exist_ok=True)
    seed_count = write_seeds(reader, options.root, seed_folder)
    log = os.path.join(options.work, f"{reader}.log")
    dictionary = os.path.join(os.path.dirname(__file__), "Dictionaries", f"{reader}.dict")
    # Swift's own report of a crash and the sanitizer's wait for each other.
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "malloc_context_size=3"}
    command = [options.program, f"--reader={reader}", f"-max_total_time={options.seconds}",
               f"-dict={dictionary}", f"-artifact_prefix={findings}/", "-print_final_stats=1",
               f"-max_len={READERS[reader]}", *LIMITS, corpus, seed_folder]
    with open(log, "wb") as output:
        status = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment).returncode
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read()
    report(reader, seed_count, text, status, log)
    return status != 0


def report(reader, seed_count, text, status, log):
    """Prints the figures of a run, and what it found."""

    def last(pattern):
        found = re.findall(pattern, text, re.MULTILINE)
        return f"{int(found[-1]):,}" if found else "-"

    print(f"{reader:<6}{last(r'number_of_executed_units: *([0-9]+)'):>12} executions"
          f"{last(r'cov: ([0-9]+)'):>9} edges{last(r'corp: ([0-9]+)'):>8} inputs kept"
          f" of {seed_count:,} seeds and more{last(r'peak_rss_mb: *([0-9]+)'):>6} MB"
          f"  {'no finding' if status == 0 else 'FINDING'}", flush=True)
    if status != 0:
        for line in text.splitlines():
            if re.match(r"finding:|SUMMARY:|==[0-9]+==|.*Test unit written|Fatal error", line):
                print(f"      {line}")
        print(f"      the whole report: {log}", flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--readers", default=",".join(READERS))
    parser.add_argument("--work", default=".build/fuzz")
    parser.add_argument("--root", default=".")
    options = parser.parse_args()
    readers = options.readers.split(",")
    if not set(readers) <= READERS.keys():
        parser.error(f"the readers are {', '.join(READERS)}")
    found = [reader for reader in readers if fuzz(reader, options)]
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
