"""The links of a site: each leads to a file, and to a place in it; ids are unique; pages are short.

Reads bytes, for a site of 10,000 orders has hundreds of thousands of links.
"""

import html
import posixpath
import re
import urllib.parse

# Attributes of our pages are always in double quotes, and a `>` in a value is escaped.
TAG = re.compile(rb"<[a-z][^>]*>")
ATTRIBUTE = re.compile(rb' (id|href|src)="([^"]*)"')
LARGEST = 100_000


def check(site):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = sorted(path for path in files if path.endswith(".html"))
    problems, ids, wanted, count = [], {}, {}, 0
    for page in pages:
        text = (site / page).read_bytes()
        if len(text) > LARGEST:
            problems.append(f"{page}: {len(text)} bytes")
        links, places = set(), []
        for tag in TAG.findall(text):
            for name, value in ATTRIBUTE.findall(tag):
                if name == b"id":
                    places.append(value)
                else:
                    links.add(value)
                    count += 1
        ids[page] = set(places)
        if len(ids[page]) != len(places):
            twice = {place for place in places if places.count(place) > 1}
            problems.append(f"{page}: ids twice: {sorted(twice)[:3]}")
        # A server sends 404.html for any path, so its links begin at the root of the server.
        if page != "404.html":
            wanted[page] = links
    for page, links in wanted.items():
        for link in links:
            if problem := follow(page, link, files, ids):
                problems.append(f"{page}: {html.unescape(link.decode())} {problem}")
    if not count:
        problems.append("there is no link")
    return problems


def follow(page, link, files, ids):
    """What is wrong with a link of a page, if anything."""
    path, mark, place = link.partition(b"#")
    target = page
    if path:
        text = urllib.parse.unquote(html.unescape(path.decode()))
        if ":" in text or text.startswith("/"):
            return "leaves the site"
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), text))
    if target not in files:
        return "leads nowhere"
    if mark and target in ids:
        name = html.escape(urllib.parse.unquote(html.unescape(place.decode()))).encode()
        if place not in ids[target] and name not in ids[target]:
            return "leads to no place there"
    return None
