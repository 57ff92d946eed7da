"""The preview while its inputs change."""

import contextlib
import pathlib
import shutil
import tempfile

from playwright.sync_api import Error as BrowserError

from checks.pages import page_of, preview


def check(browser, site, options):
    program, project = options.serve
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for part in ("Site", "Templates"):
            shutil.copytree(pathlib.Path(project) / part, copy / part)
        style, order = copy / "Templates/storno.css", copy / "Templates/order.md"
        ledger = copy / "Site/ledger/item-ledger-entries.csv"
        order.write_text(order.read_text().replace(
            '<h2 id="story">', "<details><summary>More</summary>\n\nText.\n\n</details>\n\n"
            '<h2 id="story">'))
        with preview(program, str(copy)) as base:
            view = browser.new_page(viewport={"width": 900, "height": 500})

            def expect(what, condition, view=view):
                # Asked again and again from here: the pages' policy forbids a script to wait for it.
                for _ in range(300):
                    with contextlib.suppress(BrowserError):
                        if view.evaluate(condition):
                            return
                    view.wait_for_timeout(50)
                problems.append(f"{what}: not within 15 seconds")

            view.goto(base + page_of(site, "rpo26006"), wait_until="load")
            view.evaluate("""() => {
              document.querySelector('details').open = true;
              scrollTo(0, 120);
              window.isOld = true;
            }""")
            style.write_text(style.read_text() + "h1 { letter-spacing: 7px; }\n")
            expect("a style without reload",
                   "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px' && isOld")
            save_as_editors_do(order, order.read_text().replace(
                '<h2 id="story">', '<h2 id="story">Changed: '))
            expect("a changed page", "document.body.innerText.includes('Changed: ')")
            expect("open details and the place", "!window.isOld && scrollY === 120"
                   " && document.querySelector('details').open")
            view.evaluate("window.isOld = true")
            other = copy / "Site/pages/about.md"
            other.write_text(other.read_text() + "\nChanged.\n")
            view_of_other = browser.new_page()
            view_of_other.goto(base + "about.html", wait_until="load")
            expect("another page", "document.body.innerText.includes('Changed.')", view_of_other)
            view_of_other.close()
            expect("no reload for the change of another page", "window.isOld === true")
            sound = ledger.read_text()
            ledger.write_text(sound + "x\n")
            expect("what is wrong over the page",
                   "document.getElementById('storno-diagnostics')?.textContent.includes('E-FIELDS')"
                   " && document.body.innerText.includes('Changed: ')")
            ledger.write_text(sound)
            expect("nothing over the page", "!document.getElementById('storno-diagnostics')")
    return problems


def save_as_editors_do(file, text):
    """Writes a new file beside the old one and renames it over that, as vim and others do."""
    fresh = file.with_name(f".{file.name}.swp")
    fresh.write_text(text)
    fresh.rename(file)
