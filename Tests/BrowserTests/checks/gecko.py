"""The pages in Firefox, from the disk."""

import re
import time
import urllib.parse

from checks.find import keys_of
from checks.marionette import Refused, firefox
from checks.pages import kinds

SHOWN = """return [...document.querySelectorAll('#orders tbody:not([hidden]) tr')].map(row =>
  row.cells[0].innerText.trim().split(/\\s/)[0]);"""
ENTER, ESCAPE = "\ue007", "\ue00c"


class Window:
    """A window of Firefox on a site, and what is wrong with it."""

    def __init__(self, firefox, site):
        self.firefox, self.base, self.problems = firefox, site.as_uri() + "/", []
        self.evaluate, self.press = firefox.evaluate, firefox.press
        firefox.complaints()

    def open(self, page):
        self.firefox.goto(self.base + urllib.parse.quote(page, safe="/?&=#"))

    def listen(self, page):
        self.problems += [f"{page}: {text}" for text in self.firefox.complaints()]

    def expect(self, what, wanted, script, *arguments):
        """Asks until the answer is the wanted one: a search takes a moment, and so does a page that
        follows another, of which nothing, a part or no window may be there yet."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                found = self.evaluate(script, *arguments)
                found = set(found) if isinstance(wanted, set) else found
            except Refused as reason:
                found = str(reason)
            if found == wanted:
                return
            time.sleep(0.05)
        self.problems.append(f"{what}: {found!r} instead of {wanted!r}")

    def type(self, text):
        """Types into the search field in place of what is there."""
        self.evaluate("const field = document.getElementById('find-text');"
                      " field.focus(); field.select();")
        self.press(text)


def load(window, site):
    for page in kinds(site):
        window.open(page)
        window.listen(page)
        look = window.evaluate("return [!!document.title, document.querySelectorAll('main h1').length,"
                               " document.styleSheets.length];")
        if look != [True, 1, 1]:
            window.problems.append(f"{page}: no title, not one h1 or no style: {look}")


def find(window, site):
    """An order by each kind of key, sorted and filtered; the address restores what is shown."""
    keys = keys_of(site)
    window.open("index.html")
    plain = window.evaluate(SHOWN)
    # Of each form of key the first: RPO26001, CB-1040, I-1, C-1 and so on.
    forms = {re.sub(r"\d+", "0", key): key for key in sorted(keys, reverse=True)}
    for key in forms.values():
        window.type(key)
        window.expect(f"'{key}'", keys[key], SHOWN)
    window.press(ESCAPE)
    window.expect("Escape", plain, SHOWN)
    window.evaluate("document.querySelector(\"#orders th[data-sort='-net'] button\").click()")
    window.evaluate("document.getElementById('find-corrections').click()")
    window.expect("the address", True, "return /sort=-net/.test(location)"
                  " && /corrections=1/.test(location);")
    window.expect("a list that is filtered and sorted", True,
                  "return document.querySelector('#orders th[data-sort=\"-net\"]')"
                  f".getAttribute('aria-sort') === 'descending' && (() => {{{SHOWN}}})().length < "
                  f"{len(plain)};")
    shown, address = window.evaluate(SHOWN), window.evaluate("return location.href;")
    window.open("about.html")
    window.firefox.goto(address)
    window.expect("the address restores", shown, SHOWN)
    order = min(orders_of(keys))
    window.open("index.html")
    window.type(order)
    window.expect(f"'{order}'", {order}, SHOWN)
    window.press(ENTER)
    window.expect("Enter", True, "return document.querySelector('h1').innerText.includes("
                  "arguments[0]);", order)
    window.listen("the search")


def orders_of(keys):
    return {order for found in keys.values() for order in found}


def check(site):
    with firefox() as running:
        window = Window(running, site)
        load(window, site)
        if (site / "index.html").exists():
            find(window, site)
        return window.problems
