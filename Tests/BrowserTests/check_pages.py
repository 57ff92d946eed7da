#!/usr/bin/env python3
"""Looks at a site with a browser, prints one line for each thing that is wrong, and ends with 0.

usage: check_pages.py CHECK SITE [--serve PROGRAM PROJECT] [--published PROGRAM]

CHECK is one of

  load      every page, from the disk and, with --serve, from the preview, with script and without;
            with --published every kind of page of the finished site as it is served: no message on
            the console, no breach of the content policy, no failed request, none to another host
  axe       every kind of page, light, dark and 320 pixels wide: axe has nothing to say
  valid     every page: the HTML checker of validator.nu has nothing to say
  keyboard  every kind of page: Tab reaches all that can be used, in the order of the document, its
            focus is seen; the skip link skips, regions scroll, details open
  narrow    every page, 320 and 1280 pixels wide: nothing is wider except what stands in a scrolling
            region, whatever can be pointed at alone is at least 24 pixels high, and no day and no
            reference is broken
  forced    every page in forced colours: what means something else looks different
  motion    every kind of page: nothing moves where motion is not wanted
  print     each page named by --print on one sheet of A4; on every kind of page the evidence is
            printed, what leads elsewhere is not, and there are boxes for who reviewed it
  reload    the preview of a copy of the project: a change reloads the page and keeps its place and
            its open details, a style sheet is swapped without that, what is wrong lies over the page
            and goes by itself
  find      the search, from the disk and, with --serve, from the preview: each order is found by each
            of its keys, filters are the lists, headings sort, the address keeps it all; without
            script links lead to every order
  hostile   a site of the hostile values in PROJECT, built by PROGRAM, the attachments of its orders,
            and a search for each value: nothing runs, nothing is asked for, no element or attribute
            is there that its harmless twin has not
  links     every link leads to a file and to its place there, ids are unique, pages are short; this
            looks at bytes, not with a browser
  firefox   every kind of page in Firefox, from the disk: it tells its console nothing; the search
            finds by each kind of key, sorts and filters, and the address restores it
  gallery   no check: writes a picture of each kind of page in each of its looks to --output
"""

import argparse
import pathlib

from playwright.sync_api import sync_playwright

from checks import (find, form, gallery, gecko, hostile, keyboard, links, loading, media, pages,
                    reload)

CHECKS = {"load": loading.check, "axe": form.check_axe, "valid": form.check_valid,
          "keyboard": keyboard.check, "narrow": form.check_narrow, "forced": media.check_forced,
          "motion": media.check_motion, "print": media.check_print, "reload": reload.check,
          "find": find.check, "hostile": hostile.check, "gallery": gallery.take}
# These need no Chromium.
OWN = {"firefox": gecko.check, "links": links.check}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check", choices=sorted([*CHECKS, *OWN]))
    parser.add_argument("site", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--serve", nargs=2, metavar=("PROGRAM", "PROJECT"))
    parser.add_argument("--published", metavar="PROGRAM")
    parser.add_argument("--print", nargs="+", default=[], metavar="ORDER")
    parser.add_argument("--output", type=pathlib.Path, default=".build/gallery")
    parser.add_argument("--chromium", default="/usr/bin/chromium-headless-shell")
    options = parser.parse_args()
    if not pages.pages(options.site):
        parser.error(f"there is no page in {options.site}")
    if options.check in OWN:
        for problem in OWN[options.check](options.site):
            print(problem)
        return
    with sync_playwright() as playwright:
        # A container's root has no sandbox of its own to give; the pages are ours.
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"])
        for problem in CHECKS[options.check](browser, options.site, options):
            print(problem)
        browser.close()


if __name__ == "__main__":
    main()
