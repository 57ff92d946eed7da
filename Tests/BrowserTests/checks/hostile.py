"""A site whose every field holds what could be markup, script, an address or a formula."""

import collections
import csv
import json
import pathlib
import re
import subprocess
import tempfile

from checks import form
from checks.loading import Complaints
from checks.pages import pages

FIELDS = {
    "orders": "Status,No.,Description,Source No.,Quantity",
    "items": "Entry No.,Posting Date,Document No.,Order No.,Order Line No.,Item No.,Quantity,"
             "Remaining Quantity,Applies-to Entry,User ID,Lot No.",
    "queue": "Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Applies-to Entry,"
             "Reason Code",
}
# What is refused where it is read, and what is far too long for a page to be loaded 300 times.
LEFT_OUT = {"xss-nul-split", "path-empty", "path-utf8-bad", "size-field-1m"}

# Every element with the names of its attributes and its classes, as the browser has made them.
STRUCTURE = """() => [...document.querySelectorAll('*')].map(e =>
  [e.localName, e.className.baseVal ?? e.className, ...e.getAttributeNames()].join(' '))"""

# What a search made that the template of its rows has not: elements, attributes, addresses elsewhere.
FOUND = """(base) => {
  const allowed = new Set(['href', 'datetime']);
  const names = new Set(['tbody']);
  for (const e of document.getElementById('find-row').content.querySelectorAll('*')) {
    names.add(e.localName);
    e.getAttributeNames().forEach(name => allowed.add(name));
  }
  return [...document.querySelectorAll('#orders tbody:not([hidden]), #orders tbody:not([hidden]) *')]
    .filter(e => !names.has(e.localName) || e.getAttributeNames().some(name => !allowed.has(name))
      || e.href && !e.href.startsWith(base)).map(e => e.outerHTML.slice(0, 200)).slice(0, 2);
}"""


def slots(project):
    """Each hostile value with each field that it may stand in."""
    fixture = pathlib.Path(project) / "Tests/Fixtures/payloads.json"
    for payload in json.loads(fixture.read_text(encoding="utf-8"))["payloads"]:
        if payload["id"] in LEFT_OUT or "group" in payload:
            continue
        text, times = payload.get("expand", (payload.get("payload"), 1))
        for field in payload["where"]:
            yield payload["id"], field, text * times


def write(folder, found, is_hostile):
    """Writes a ledger with an order for each slot, or its harmless twin, and returns its files."""
    tables = {name: [header.split(",")] for name, header in FIELDS.items()}
    for index, (_, slot, text) in enumerate(found):
        def value(field, harmless):
            return text if is_hostile and field == slot else harmless
        number, item = value("order_no", f"PO-{1000 + index}"), value("item_no", f"ITEM-{index}")
        user, entry = value("user_id", f"USER-{index}"), 2 * index + 1
        tables["orders"].append(["Released", number, value("description", "Bracket"), item, 100])
        for place, day, quantity, left, target in ((0, 10, 50, 40, ""), (1, 11, -10, 0, entry)):
            tables["items"].append([entry + place, f"2025-01-{day}", "DOC", number, 10000, item,
                                    quantity, left, target, user, value("reason", "LOT")])
        tables["queue"].append(["2025-01-12", number, 10000, item, -5, entry,
                                value("reason", "COUNT")])
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return [str(folder / f"{name}.csv") for name in ("orders", "items")] + [
        "--queue", str(folder / "queue.csv")]


def built(program, folder, found, is_hostile):
    """Builds the site of a ledger; returns it and the pages of its orders in their order.

    Beside it lie the attachments of these orders, numbered alike.
    """
    folder.mkdir()
    arguments = write(folder, found, is_hostile)
    site = folder / "site"
    subprocess.run([program, "build", "-q", "-C", str(folder), "-o", str(site)] + arguments,
                   check=True)
    orders = {json.loads(file.read_bytes())["order"]: file.with_suffix(".html")
              for file in site.glob("orders/*/*.json")}
    numbers = [text if is_hostile and field == "order_no" else f"PO-{1000 + index}"
               for index, (_, field, text) in enumerate(found)]
    ledger = [part for path in arguments[:2] for part in ("--ledger", path)] + arguments[2:]
    made = subprocess.run([program, "attach", "-q", "-C", str(folder), "-o", str(folder / "made")]
                          + ledger + ["--"] + numbers, stdout=subprocess.PIPE, text=True)
    (folder / "attachments").mkdir()
    for index, path in enumerate(made.stdout.splitlines()):
        (folder / path).rename(folder / f"attachments/{index:04}.html")
    return site, [orders[number].relative_to(site).as_posix() for number in numbers]


def attachments(browser, folder, count):
    """How the attachments look to a browser, and what it complains of."""
    context = browser.new_context()
    complaints = Complaints(context, (folder / "attachments").as_uri() + "/")
    looks = []
    for name in pages(folder / "attachments"):
        complaints.load(name)
        looks.append(complaints.view.evaluate(STRUCTURE))
    context.close()
    if len(looks) != count:
        complaints.tell(f"{len(looks)} attachments instead of {count}")
    return looks, complaints.problems


def type_each(browser, site, found):
    """Types each hostile value into the search; what it finds is shown as text."""
    context = browser.new_context()
    complaints = Complaints(context, site.as_uri() + "/")
    view, last, finds = complaints.view, "", 0
    complaints.load("index.html")
    for text in sorted({text for _, _, text in found}):
        complaints.where = f"search for {text[:60]!r}"
        view.evaluate("document.getElementById('find-count').textContent = ''")
        view.fill("#find-text", text)
        # A field has one line, and spaces around a text do not count.
        typed = view.evaluate("document.getElementById('find-text').value.trim()")
        if typed in ("", last):
            continue
        last = typed
        for _ in range(100):
            if view.inner_text("#find-count"):
                break
            view.wait_for_timeout(20)
        finds += view.locator("#orders tbody:not([hidden]) tr").count() > 0
        for strange in view.evaluate(FOUND, site.as_uri() + "/"):
            complaints.tell(f"made {strange}")
        address = view.url
        view.goto("about:blank")
        view.goto(address, wait_until="load")
        for breach in view.evaluate("stornoBreaches"):
            complaints.tell(f"policy: {breach}")
    context.close()
    if not finds:
        complaints.tell("no value found an order")
    return complaints.problems


def check(browser, site, options):
    program, project = options.serve
    found, problems = list(slots(project)), []
    with tempfile.TemporaryDirectory(prefix="storno-hostile-") as folder:
        looks, kinds, made = {}, {}, {}
        for is_hostile in (False, True):
            site, orders = built(
                program, pathlib.Path(folder) / str(is_hostile), found, is_hostile)
            context = browser.new_context()
            complaints = Complaints(context, site.as_uri() + "/")
            looks[is_hostile], kinds[is_hostile] = [], collections.defaultdict(set)
            for page in orders:
                complaints.load(page)
                looks[is_hostile].append(complaints.view.evaluate(STRUCTURE))
            for page in set(pages(site)) - set(orders):
                complaints.load(page)
                kind = re.split("[/=.]", page)[0]
                kinds[is_hostile][kind].update(complaints.view.evaluate(STRUCTURE))
            problems += complaints.problems
            context.close()
            made[is_hostile], told = attachments(browser, site.parent, len(found))
            problems += told
        problems += type_each(browser, site, found)
        problems += form.check_valid(browser, site, options, errors_only=True)
    for (name, field, _), calm, hostile in zip(found, made[False], made[True]):
        if calm != hostile:
            strange = [look for look in hostile if look not in calm][:2]
            problems.append(f"{name} as {field}, attached: another structure: {strange}")
    for (name, field, _), calm, hostile in zip(found, looks[False], looks[True]):
        if calm != hostile:
            strange = [look for look in hostile if look not in calm][:2]
            problems.append(f"{name} as {field}: another structure: {strange}")
    # Other pages tell of several orders, in an order of their own, and one value may name two items.
    for kind, elements in kinds[True].items():
        if strange := elements - kinds[False][kind]:
            problems.append(f"{kind}: other elements: {sorted(strange)[:2]}")
    return problems if len(found) > 200 else problems + [f"only {len(found)} slots"]
