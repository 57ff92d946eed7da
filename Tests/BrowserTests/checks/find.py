"""The search above lists of orders, from the disk and, with --serve, from the preview.

What must be found is taken from the orders' own CSV and JSON and from the lists made beforehand.
"""

import contextlib
import csv
import decimal
import json
import re
import time

from playwright.sync_api import Error as BrowserError

from checks.loading import Complaints
from checks.pages import pages, preview

ROWS = """() => [...document.querySelectorAll('#orders tbody:not([hidden]) tr')].map(row =>
  [...row.cells].map(cell => cell.innerText.trim()))"""


def keys_of(site):
    """The orders by whatever finds them: number, item, lot, serial number, document, entry."""
    orders = {}
    for file in sorted(site.glob("orders/*/*.csv")):
        with file.open(newline="", encoding="utf-8-sig") as lines:
            rows = list(csv.DictReader(lines))
        order = json.loads(file.with_suffix(".json").read_text())
        found = [order["order"]] + [line["item"] for line in order["lines"]]
        found += [row["ref"] for row in rows if row["ref"][0] in "IC"]
        found += [row[name] for row in rows for name in ("lot", "serial", "documentNo")]
        for key in filter(None, found):
            orders.setdefault(key, set()).add(order["order"])
    return orders


class Search:
    """A list of orders in a browser, and what is wrong with it."""

    def __init__(self, browser, base):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.base, self.complaints = base, Complaints(self.context, base)
        self.view, self.problems = self.complaints.view, self.complaints.problems

    def open(self, page="index.html"):
        self.complaints.load(page)

    def expect(self, what, wanted, get):
        """Asks until the answer is the wanted one: a search takes a moment, and so does a page that
        follows another, of which nothing may be there yet."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                found = get()
            except BrowserError as reason:
                found = str(reason)
            if found == wanted:
                return
            self.view.wait_for_timeout(50)
        self.complaints.tell(f"{what}: {found!r} instead of {wanted!r}")

    def orders(self):
        # Below the number of an order stands what was found in it.
        return [row[0].split()[0] for row in self.view.evaluate(ROWS)]

    def column(self, name):
        headings = self.view.locator("#orders thead th").all_inner_texts()
        place = next(i for i, text in enumerate(headings) if text.startswith(name))
        return [row[place] for row in self.view.evaluate(ROWS)]

    def type(self, text):
        self.view.fill("#find-text", text)


def find_each(search, keys):
    """Each thing is found by its whole name, whatever the case of its letters."""
    for number, key in enumerate(sorted(keys)):
        # All entries would be thousands of look-ups; every seventh is as good.
        if re.match("[IC]-", key) and number % 7:
            continue
        for text in {key, key.lower()}:
            search.type(text)
            search.expect(f"'{text}'", keys[key], lambda: set(search.orders()))
    orders = {order for found in keys.values() for order in found}
    beginning = min(orders, key=lambda order: (len(order), order))[:-1]
    search.type(beginning)
    search.expect(f"what begins with '{beginning}'",
                  {order for order in orders if order.startswith(beginning)},
                  lambda: set(search.orders()))
    search.type("no such thing")
    search.expect("nothing", ("No order found", []),
                  lambda: (search.view.inner_text("#find-count"), search.orders()))


def filter_as_lists(search, site):
    """A filter shows the same orders in the same sequence as the list made beforehand."""
    lists = [page for page in pages(site) if re.match(r"lists/[^=]+\.html", page)]
    for page in lists:
        search.open(page)
        wanted = search.orders()
        scope, value = search.view.evaluate("""() => {
          const form = document.getElementById('find');
          return [form?.dataset.scope, form?.dataset.value];
        }""")
        if not scope:
            continue
        search.open()
        search.view.hover("#find")
        field = f"#find-{scope}"
        search.expect("options", True, lambda: search.view.evaluate(
            "document.getElementById('find-status').options.length > 1"))
        if scope in ("corrections", "findings", "queue"):
            search.view.check(field)
        else:
            search.view.select_option(field, value)
        search.expect(f"{scope} {value}", wanted, search.orders)


def filter_as_groups(search, site):
    """The filters by item and work center show the orders that their pages list."""
    for page in pages(site):
        folder, _, name = page.rpartition("/")
        if folder not in ("items", "work-centers") or name == "index.html" or "=p" in name:
            continue
        search.open(page)
        value = search.view.inner_text("h1")
        wanted = search.view.locator(".group-orders tbody th").all_inner_texts()
        search.open()
        search.view.hover("#find")
        search.expect("options", True, lambda: search.view.evaluate(
            "document.getElementById('find-status').options.length > 1"))
        if folder == "items":
            search.view.fill("#find-item", value)
        else:
            search.view.select_option("#find-center", value)
        search.expect(f"{folder} {value}", wanted, search.orders)


def number_of(text):
    """The figure of a cell, or None; of what was taken back with and without a link the sum."""
    found = re.findall(r"−?[\d.]+", text)
    if not found:
        return None
    found = [decimal.Decimal(figure.replace("−", "-")) for figure in found]
    return sum(found) if found[0] < 0 else found[0]


def values_of(search, name):
    """What the cells of a column are sorted by, blank ones as None or an empty text."""
    cells = search.column(name)
    if name in ("Order", "Item", "Last posting"):
        return [cell.split("\n")[0].split(" ")[0].lower() for cell in cells]
    if name == "Status":
        ranks = ["Simulated", "Planned", "Firm Planned", "Released", "Finished"]
        return [ranks.index(cell) if cell else "" for cell in cells]
    blank = None if name == "Ordered" else 0
    # Reversed stands with its minus sign and is sorted by how much it is.
    sign = -1 if name == "Reversed" else 1
    return [blank if number_of(c) is None else sign * number_of(c) for c in cells]


def sort_columns(search):
    """Each heading that sorts does, both ways, and tells so; what is not known is last."""
    search.open()
    total = len(search.orders())
    headings = search.view.locator("#orders th[data-sort] button")
    for place in range(headings.count()):
        heading = headings.nth(place)
        name = heading.inner_text().split("\n")[0]
        for _ in range(2):
            before = heading.locator("xpath=..").get_attribute("aria-sort")
            heading.click()

            def flaws():
                # A search takes a moment: the heading may tell its way before the rows have it.
                way = heading.locator("xpath=..").get_attribute("aria-sort")
                values = values_of(search, name)
                known = [value for value in values if value not in ("", None)]
                return [flaw for flaw, is_there in (
                    ("the heading tells no other way", way == before),
                    (f"{len(values)} rows instead of {total}", len(values) != total),
                    (f"{known} is not {way}", known != sorted(known, reverse=way == "descending")),
                    ("what is not known is not last", known != values[:len(known)]),
                ) if is_there]

            search.expect(f"sorted by {name}", [], flaws)


def keep_state(search, keys):
    """The address restores a search; back, / and Enter and Escape do what they are for."""
    view = search.view
    search.open()
    plain = search.orders()
    view.keyboard.press("/")
    view.keyboard.type("CB-")
    search.expect("a search", False, lambda: search.orders() == plain)
    view.locator("#orders th[data-sort='-net'] button").click()
    search.expect("a sorted search", "descending",
                  lambda: view.locator("#orders th[data-sort='-net']").get_attribute("aria-sort"))
    before = len(search.orders())
    view.check("#find-corrections")
    search.expect("the address", True, lambda: "corrections=1" in view.url)
    search.expect("a filtered search", True, lambda: 0 < len(search.orders()) < before)
    search.expect("the number of orders", f"{len(search.orders())} orders found",
                  lambda: view.inner_text("#find-count"))
    found, address = search.orders(), view.url
    view.reload(wait_until="load")
    search.expect("the address restores", found, search.orders)
    search.expect("the fields", ["CB-", True], lambda: view.evaluate(
        "[document.getElementById('find-text').value,"
        " document.getElementById('find-corrections').checked]"))
    view.goto("about:blank")
    view.goto(address, wait_until="load")
    search.expect("the address in a new page", found, search.orders)
    for _ in range(3):
        view.go_back(wait_until="load")
    search.expect("back", False, lambda: view.is_checked("#find-corrections"))
    view.focus("#find-text")
    view.keyboard.press("Escape")
    search.expect("Escape", plain, search.orders)
    entry = next(key for key in sorted(keys) if key.startswith("I-"))
    search.type(entry)
    view.keyboard.press("Enter")
    search.expect("Enter", (f"#{entry}", 1), lambda: (
        "#" + view.url.partition("#")[2], view.locator(f"tr[id='{entry}']").count()))


def follow_links(browser, site, base):
    """Without script each order is reached by links, and nothing is shown that needs one."""
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    queue, seen, problems = ["index.html"], {"index.html"}, []
    while queue:
        page = queue.pop()
        view.goto(f"{base}{page}", wait_until="domcontentloaded")
        if view.locator("form:visible, button:visible").count():
            problems.append(f"{base}{page}: shows what needs a script")
        for link in re.findall(r'href="([^"#]+\.html)', (site / page).read_text()):
            target = (site / page).parent.joinpath(link).resolve()
            name = target.relative_to(site).as_posix()
            if name not in seen:
                seen.add(name)
                if not name.startswith("orders/"):
                    queue.append(name)
    context.close()
    missing = [page for page in pages(site) if page.startswith("orders/") and page not in seen
               and "=p" not in page]
    return problems + [f"{base}: no link leads to {page}" for page in missing]


def copy(search, site):
    """Copied text has "-" for "−", and a button copies the link to a correction."""
    page = next(page for page in pages(site) if "rpo26006" in page)
    search.context.grant_permissions(["clipboard-read", "clipboard-write"])
    search.open(page)
    view = search.view
    view.evaluate("""() => {
      addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); });
      getSelection().selectAllChildren(document.querySelector('#corrections-table tbody'));
      document.execCommand('copy');
    }""")
    copied = view.evaluate("window.copied")
    if not copied or "−" in copied or "-" not in copied:
        search.complaints.tell(f"copied was {copied!r}")
    view.locator("#corrections-table .copy").first.click()
    search.expect("the button", "Copied",
                  lambda: view.locator("#corrections-table .copy").first.inner_text())


def check(browser, site, options):
    problems, keys = [], keys_of(site)
    with contextlib.ExitStack() as stack:
        bases = [site.as_uri() + "/"]
        if options.serve:
            bases.append(stack.enter_context(preview(*options.serve)))
        for base in bases:
            search = Search(browser, base)
            search.open()
            find_each(search, keys)
            filter_as_lists(search, site)
            filter_as_groups(search, site)
            sort_columns(search)
            keep_state(search, keys)
            copy(search, site)
            problems += search.problems
            search.context.close()
            problems += follow_links(browser, site, base)
    return problems
