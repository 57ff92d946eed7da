"""The pages of a site, and the preview that serves them."""

import contextlib
import pathlib
import subprocess
import sys

# Of orders one for each thing that changes the shape of a page.
ORDERS = ["rpo26001", "rpo26006", "rpo26008", "rpo26009", "rpo26011", "rpo26012", "rpo26017",
          "rpo26020", "rpo26023", "rpo26029", "rpo26039", "rpo26041"]


def pages(site):
    """Every page by its path in the site, sorted.

    Not 404.html: a server sends it for any path, so its links begin at the root of the server.
    """
    paths = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return [path for path in paths if path != "404.html"]


def kinds(site, orders=ORDERS):
    """One page of each kind, and those of some orders."""
    chosen, folders = [], set()
    for page in pages(site):
        path = pathlib.PurePath(page)
        if path.parts[0] == "orders":
            keep = path.stem in orders
        else:
            # All in the root; elsewhere the first of its folder and kind, as status-… and month-….
            kind = (path.parent, path.stem.split("-")[0])
            keep = len(path.parts) == 1 or kind not in folders
            folders.add(kind)
        if keep:
            chosen.append(page)
    return chosen


def page_of(site, order):
    """The page of an order by the last part of its address, without the ending."""
    return next(page for page in pages(site) if pathlib.PurePath(page).stem == order)


def preview(program, project):
    """Runs the preview of a project and yields its address."""
    return serve(program, "-C", project)


def published(program, site):
    """Serves a finished site as it is and yields its address."""
    return serve(program, "--published", str(site))


@contextlib.contextmanager
def serve(program, *arguments):
    child = subprocess.Popen([program, "serve", *arguments, "-p", "0"], text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = child.stdout.readline().strip()
        if not address.startswith("http://127.0.0.1:"):
            sys.exit(f"the preview said {address!r} instead of its address")
        yield address
    finally:
        child.terminate()
        child.wait(timeout=10)
