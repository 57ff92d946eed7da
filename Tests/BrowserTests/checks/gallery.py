"""Pictures of each kind of page: light and dark, wide and narrow, forced colours, on paper."""

import html

from checks.pages import kinds, page_of

LOOKS = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "wide-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 900}},
    "narrow-dark": {"viewport": {"width": 320, "height": 900}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}
# A normal correction, several lines, a repaired order, a queue, a reopened order.
ORDERS = ["rpo26006", "rpo26012", "rpo26017", "rpo26041"]
# A page longer than this is cut, for a picture of it could not be looked at.
LONGEST = 5000


def take(browser, site, options):
    """Writes the pictures and a page to look through them."""
    folder = options.output
    folder.mkdir(parents=True, exist_ok=True)
    shown = kinds(site, ORDERS)
    for look, context in LOOKS.items():
        view = browser.new_page(**context)
        for page in shown:
            view.goto((site / page).as_uri(), wait_until="load")
            height = view.evaluate("document.documentElement.scrollHeight")
            size = {**context["viewport"], "height": min(height, LONGEST)}
            view.screenshot(path=folder / f"{name(page)}.{look}.png", full_page=True,
                            clip={"x": 0, "y": 0, **size})
        view.close()
    view = browser.new_page()
    for order in ORDERS[:1]:
        view.goto((site / page_of(site, order)).as_uri(), wait_until="load")
        view.pdf(path=folder / f"{order}.pdf", prefer_css_page_size=True)
    view.close()
    (folder / "index.html").write_text(overview(shown), encoding="utf-8")
    return []


def name(page):
    return page.removesuffix(".html").replace("/", "-")


def overview(shown):
    """A page with a row of pictures for each page."""
    rows = "".join(
        f"<h2>{html.escape(page)}</h2>\n<p>" + "\n".join(
            f'<a href="{name(page)}.{look}.png"><img loading="lazy" alt="{look}" '
            f'src="{name(page)}.{look}.png"></a>' for look in LOOKS) + "</p>\n"
        for page in shown)
    return ("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title>\n"
            "<style>body { font: 100% system-ui; margin: 2rem } p { display: flex; gap: 1rem;"
            " align-items: start; overflow-x: auto } img { height: 32rem; border: 1px solid #999 }"
            f"</style>\n<h1>Gallery</h1>\n{rows}</html>\n")
