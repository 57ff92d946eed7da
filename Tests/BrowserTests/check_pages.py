#!/usr/bin/env python3
"""Looks at a site with Chromium, prints one line for each thing that is wrong, and ends with 0.

usage: check_pages.py CHECK SITE [--serve PROGRAM PROJECT]

CHECK is one of

  load    every kind of page, from the disk and, with --serve, from the preview, with script and
          without: no message on the console, no breach of the content policy, no failed request,
          none to another host
  axe     every kind of page, light, dark and 320 pixels wide: axe has nothing to say
  narrow  every page, 320 pixels wide: nothing is wider except what stands in a scrolling region,
          and whatever can be pointed at alone is at least 24 pixels high
  print   each page named by --print on one sheet of A4
  reload  the preview of a copy of the project: a change reloads the page and keeps its place and its
          open details, a style sheet is swapped without that, what is wrong lies over the page and
          goes by itself
"""

import argparse
import contextlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as BrowserError, sync_playwright

# One page of each kind; of orders one for each thing that changes the shape of a page.
ORDERS = ["rpo26001", "rpo26006", "rpo26008", "rpo26009", "rpo26011", "rpo26012", "rpo26017",
          "rpo26020", "rpo26023", "rpo26029", "rpo26039", "rpo26041"]

# Elements beyond either edge that no scrolling region holds, and links that are hard to hit. A link
# within a sentence or a table's text may be as high as its line (WCAG 2.2, 2.5.8, inline).
FIND_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const name = e => e.outerHTML.slice(0, 100).replace(/\\s+/g, ' ');
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return !e.closest('.scroll > *') && !e.matches('.skip')
      && (box.right > width + 0.5 || box.left < -0.5);
  }).map(e => 'too wide: ' + name(e));
  if (document.documentElement.scrollWidth > width) wide.push('the page scrolls sideways');
  const small = [...document.querySelectorAll('nav a, .lists a, .take a, .site a')].filter(e =>
    e.getBoundingClientRect().height < 24).map(e => 'lower than 24 pixels: ' + name(e));
  return wide.concat(small).slice(0, 5);
}"""


def pages(site):
    """Every page by its path in the site, sorted.

    Not 404.html: a server sends it for any path, so its links begin at the root of the server.
    """
    paths = sorted(str(page.relative_to(site)) for page in site.rglob("*.html"))
    return [path for path in paths if path != "404.html"]


def kinds(site):
    """One page of each kind."""
    chosen, folders = [], set()
    for page in pages(site):
        path = pathlib.PurePath(page)
        if path.parts[0] == "orders":
            keep = path.stem in ORDERS
        else:
            # All in the root; elsewhere the first of its folder.
            keep = len(path.parts) == 1 or path.parent not in folders
            folders.add(path.parent)
        if keep:
            chosen.append(page)
    return chosen


@contextlib.contextmanager
def preview(program, project):
    """Runs the preview and yields its address."""
    child = subprocess.Popen([program, "serve", "-C", project, "-p", "0"], text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = child.stdout.readline().strip()
        if not address.startswith("http://127.0.0.1:"):
            sys.exit(f"the preview said {address!r} instead of its address")
        yield address
    finally:
        child.terminate()
        child.wait(timeout=10)


def load(browser, site, base, has_script):
    """Problems of loading every kind of page."""
    problems = []
    context = browser.new_context(java_script_enabled=has_script)
    origin = urllib.parse.urlsplit(base)[:2]
    view = context.new_page()
    where = ""

    def tell(text):
        problems.append(f"{where}: {text}")

    view.on("console", lambda message: tell(f"console: {message.text}"))
    view.on("pageerror", lambda error: tell(f"script: {error}"))
    # The preview's pages wait to hear of changes; going on to the next page ends that.
    view.on("requestfailed", lambda request: request.resource_type == "eventsource"
            or tell(f"failed: {request.url}"))
    view.on("response", lambda answer: answer.status >= 400 and tell(f"{answer.status}: {answer.url}"))
    view.on("request", lambda request: urllib.parse.urlsplit(request.url)[:2] != origin
            and tell(f"leaves the site: {request.url}"))
    is_served = base.startswith("http")
    for page in kinds(site) + (["404.html"] if is_served else []):
        where = f"{base}{page}, script {'on' if has_script else 'off'}"
        view.goto(base + urllib.parse.quote(page), wait_until="load")
        if not view.title() or view.locator("main h1").count() != 1:
            tell("no title or not one h1")
    context.close()
    return problems


def check_load(browser, site, options):
    bases = [site.as_uri() + "/"]
    with contextlib.ExitStack() as stack:
        if options.serve:
            bases.append(stack.enter_context(preview(*options.serve)))
        return [problem for base in bases for has_script in (True, False)
                for problem in load(browser, site, base, has_script)]


def check_axe(browser, site, options):
    problems, axe = [], Axe()
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 320)):
        view = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
        for page in kinds(site):
            view.goto((site / page).as_uri(), wait_until="load")
            for found in axe.run(view).response["violations"]:
                nodes = "; ".join(" ".join(node["html"].split())[:90] for node in found["nodes"][:3])
                problems.append(f"{page}, {scheme}, {width}: {found['id']}: {nodes}")
        view.close()
    return problems


def check_narrow(browser, site, options):
    view = browser.new_page(viewport={"width": 320, "height": 900})
    problems = []
    for page in pages(site):
        view.goto((site / page).as_uri(), wait_until="load")
        problems += [f"{page}: {problem}" for problem in view.evaluate(FIND_WIDE)]
    return problems


def check_print(browser, site, options):
    view, problems = browser.new_page(), []
    for name in options.print:
        page = next(page for page in pages(site) if pathlib.PurePath(page).stem == name)
        view.goto((site / page).as_uri(), wait_until="load")
        sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", view.pdf(prefer_css_page_size=True)))
        if sheets != 1:
            problems.append(f"{page}: {sheets} sheets")
    return problems


def check_reload(browser, site, options):
    program, project = options.serve
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for part in ("Site", "Templates"):
            shutil.copytree(pathlib.Path(project) / part, copy / part)
        style, order = copy / "Templates/storno.css", copy / "Templates/order.md"
        ledger = copy / "Site/ledger/item-ledger-entries.csv"
        order.write_text(order.read_text().replace(
            "## Operations", "<details><summary>More</summary>\n\nText.\n\n</details>\n\n## Operations"))
        with preview(program, str(copy)) as base:
            view = browser.new_page(viewport={"width": 900, "height": 500})

            def expect(what, condition):
                # Asked again and again from here: the pages' policy forbids a script to wait for it.
                for _ in range(300):
                    with contextlib.suppress(BrowserError):
                        if view.evaluate(condition):
                            return
                    view.wait_for_timeout(50)
                problems.append(f"{what}: not within 15 seconds")

            view.goto(f"{base}{next(page for page in kinds(site) if 'rpo26006' in page)}",
                      wait_until="load")
            view.evaluate("""() => {
              document.querySelector('details').open = true;
              scrollTo(0, 120);
              window.isOld = true;
            }""")
            style.write_text(style.read_text() + "h1 { letter-spacing: 7px; }\n")
            expect("a style without reload",
                   "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px' && isOld")
            order.write_text(order.read_text().replace("## Operations", "## Operations, changed"))
            expect("a changed page", "document.body.innerText.includes('Operations, changed')")
            expect("open details and the place", "!window.isOld && scrollY === 120"
                   " && document.querySelector('details').open")
            sound = ledger.read_text()
            ledger.write_text(sound + "x\n")
            expect("what is wrong over the page",
                   "document.getElementById('storno-diagnostics')?.textContent.includes('E-FIELDS')"
                   " && document.body.innerText.includes('Operations, changed')")
            ledger.write_text(sound)
            expect("nothing over the page", "!document.getElementById('storno-diagnostics')")
    return problems


CHECKS = {"load": check_load, "axe": check_axe, "narrow": check_narrow, "print": check_print,
          "reload": check_reload}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check", choices=sorted(CHECKS))
    parser.add_argument("site", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--serve", nargs=2, metavar=("PROGRAM", "PROJECT"))
    parser.add_argument("--print", nargs="+", default=[], metavar="ORDER")
    parser.add_argument("--chromium", default="/usr/bin/chromium-headless-shell")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        # A container's root has no sandbox of its own to give; the pages are ours.
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        for problem in CHECKS[options.check](browser, options.site, options):
            print(problem)
        browser.close()


if __name__ == "__main__":
    main()
