"""Checks an Atom feed by an XML parser and the requirements of RFC 4287; prints what is wrong.

usage: check_feed.py FEED TEXTS, where TEXTS is a JSON array of texts that the titles and summaries
must hold.
"""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def one(element, name, problems):
    """The text of the one child of that name."""
    found = element.findall(ATOM + name)
    if len(found) != 1 or not (found[0].text or "").strip():
        problems.append(f"{element.tag}: {len(found)} {name}")
        return ""
    return found[0].text


def links(element, relation):
    """The addresses of the links of a relation."""
    return [link.get("href") for link in element.findall(ATOM + "link") if link.get("rel") == relation]


def check(feed, texts):
    """Every way in which the feed is not as RFC 4287 section 4.1 has it."""
    problems = []
    if feed.tag != ATOM + "feed":
        return [f"the root is {feed.tag}"]
    entries = feed.findall(ATOM + "entry")
    ids = [one(element, "id", problems) for element in [feed, *entries]]
    if len(set(ids)) != len(ids):
        problems.append("an id is there twice")
    for element in [feed, *entries]:
        one(element, "title", problems)
        if not DATE.fullmatch(one(element, "updated", problems)):
            problems.append("an updated is no date of RFC 3339")
        if len(links(element, "alternate")) != 1:
            problems.append(f"{element.tag}: not one alternate link")
        for author in element.findall(ATOM + "author"):
            one(author, "name", problems)
    if len(links(feed, "self")) != 1:
        problems.append("no link to itself")
    if not feed.findall(ATOM + "author"):
        problems.append("no author")
    for address in ids + links(feed, "self") + [a for e in entries for a in links(e, "alternate")]:
        if not re.fullmatch(r"https://[!-~]+", address) or re.search(r"[<>\"{}|\\^`]", address):
            problems.append(f"no address: {address!r}")
    known = {ATOM + name for name in
             ("id", "title", "updated", "link", "author", "summary", "entry", "generator")}
    problems += [f"unknown {child.tag}" for element in [feed, *entries] for child in element
                 if child.tag not in known]
    shown = "\n".join("".join(entry.itertext()) for entry in entries)
    problems += [f"not shown: {text!r}" for text in texts if text not in shown]
    return problems


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        wanted = json.load(file)
    for problem in check(ElementTree.parse(sys.argv[1]).getroot(), wanted):
        print(problem)
