"""Loading pages: what the browser itself complains of."""

import contextlib
import urllib.parse

from checks.pages import kinds, pages, preview, published

# Breaches of the content policy as the browser counts them; the console may be told of fewer.
COUNT_BREACHES = """
  window.stornoBreaches = [];
  document.addEventListener("securitypolicyviolation",
    (event) => stornoBreaches.push(event.violatedDirective + " " + event.blockedURI));
"""


class Complaints:
    """Gathers what the browser complains of while pages of one site are loaded."""

    def __init__(self, context, base):
        self.problems, self.base, self.where = [], base, ""
        context.add_init_script(COUNT_BREACHES)
        self.view = view = context.new_page()
        view.on("console", lambda message: self.tell(f"console: {message.text}"))
        view.on("pageerror", lambda error: self.tell(f"script: {error}"))
        view.on("dialog", self.dismiss)
        # The preview's pages wait to hear of changes; going on to the next page ends that.
        view.on("requestfailed", lambda request: request.resource_type == "eventsource"
                or self.tell(f"failed: {request.url}"))
        view.on("response", lambda answer: answer.status >= 400
                and self.tell(f"{answer.status}: {answer.url}"))
        view.on("request", lambda request: request.url.startswith(self.base)
                or self.tell(f"leaves the site: {request.url}"))

    def tell(self, text):
        self.problems.append(f"{self.where}: {text}")

    def dismiss(self, dialog):
        self.tell(f"dialog: {dialog.message}")
        dialog.dismiss()

    def load(self, page, has_script=True):
        self.where = f"{self.base}{page}"
        self.view.goto(self.base + urllib.parse.quote(page), wait_until="load")
        if has_script:
            for breach in self.view.evaluate("stornoBreaches"):
                self.tell(f"policy: {breach}")


def load(browser, shown, base, has_script):
    """Problems of loading pages."""
    context = browser.new_context(java_script_enabled=has_script)
    complaints = Complaints(context, base)
    for page in shown + (["404.html"] if base.startswith("http") else []):
        complaints.load(page, has_script)
        if not complaints.view.title() or complaints.view.locator("main h1").count() != 1:
            complaints.tell("no title or not one h1")
    context.close()
    return [f"{problem}, script {'on' if has_script else 'off'}" for problem in complaints.problems]


def check(browser, site, options):
    bases = [(site.as_uri() + "/", pages(site))]
    with contextlib.ExitStack() as stack:
        if options.serve:
            # The preview of a project compares with no older site.
            bases.append((stack.enter_context(preview(*options.serve)),
                          [page for page in pages(site) if page != "changes.html"]))
        if options.published:
            bases.append((stack.enter_context(published(options.published, site)), kinds(site)))
        return [problem for base, shown in bases for has_script in (True, False)
                for problem in load(browser, shown, base, has_script)]
