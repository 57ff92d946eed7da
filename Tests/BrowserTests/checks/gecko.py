"""The pages in Firefox, from the disk."""

import urllib.parse

from checks.marionette import firefox
from checks.pages import kinds


def check(site):
    problems = []
    with firefox() as window:
        window.complaints()
        for page in kinds(site):
            window.goto(site.as_uri() + "/" + urllib.parse.quote(page))
            told = window.complaints()
            look = window.evaluate("""
              return [document.title, document.querySelectorAll('main h1').length,
                getComputedStyle(document.querySelector('main')).fontSize && document.styleSheets.length];
            """)
            problems += [f"{page}: {text}" for text in told]
            if not look[0] or look[1] != 1 or look[2] != 1:
                problems.append(f"{page}: no title, not one h1 or no style: {look}")
    return problems
