#!/usr/bin/env python3
"""manual.py PROGRAM FOLDER DATE: writes a manual page of PROGRAM and of each of its commands.

The pages (mdoc) are made from what the program itself says of its commands, so that they and
`--help` cannot differ. DATE is yyyy-mm-dd.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys

EXIT_STATUS = [
    ("0", "Done."),
    ("1", "Failed; nothing was changed."),
    ("2", "Done, but queued reversals were rejected."),
    ("64", "Wrong usage."),
    ("74", "A file could not be read or written, or the port is in use."),
]
ENVIRONMENT = [
    ("STORNO_*", "Each setting of site.yml, such as STORNO_TITLE. An option wins over it."),
    ("NO_COLOR", "Not empty: messages without colours, as with --color never."),
]


def text(words):
    """A line of prose, in which nothing is a request or an escape."""
    words = re.sub(r"(?<![^\s`-])-", r"\\-", words.replace("\\", "\\e"))
    words = re.sub("`([^`]+)`", r"\\fB\1\\fP", words)
    words = re.sub(r"[^\x00-\x7f]", lambda other: f"\\[u{ord(other[0]):04X}]", words)
    return "\\&" + words if words[:1] in (".", "'") else words


def prose(words):
    """Lines of prose, one for each sentence, as mdoc wants them."""
    return [text(sentence) for sentence in re.split(r"(?<=[.;:]) (?=[A-Z-])", words)]


def argument(words):
    """Words in the line of a macro, none of which is taken for a macro."""
    return " ".join(
        "\\&" + word if re.fullmatch(r"[A-Z%][A-Za-z0-9]{1,2}|[.,:;()\[\]?!|]", word) else word
        for word in text(words).split(" "))


def flag(name):
    return "Fl " + ("" if name["kind"] == "short" else "\\-") + text(name["name"])


def names(option):
    """All names of an option, the short ones first."""
    return " , ".join(map(flag, sorted(option["names"], key=lambda name: len(name["name"]))))


def value(option):
    return " Ar " + argument(option["valueName"]) if option["kind"] == "option" else ""


def in_synopsis(option):
    if option["kind"] == "positional":
        words = "Ar " + argument(option["valueName"])
    else:
        words = flag(option["preferredName"]) + value(option)
    if option["isRepeating"]:
        words += " ..."
    return (".Op " if option["isOptional"] else ".") + words


def paragraphs(discussion):
    """The paragraphs of a command, and its examples."""
    parts = [" ".join(part.split()) for part in (discussion or "").split("\n\n") if part.strip()]
    examples = [part.removeprefix("EXAMPLE: ") for part in parts if part.startswith("EXAMPLE: ")]
    return [part for part in parts if not part.startswith("EXAMPLE: ")], examples


def described(option):
    lines = [part for part in (option.get("abstract"), option.get("discussion")) if part]
    if option.get("defaultValue"):
        lines.append(f"The default is {option['defaultValue']}.")
    return [sentence for line in lines for sentence in prose(line)]


def items(pairs):
    yield ".Bl -tag -width Ds"
    for title, lines in pairs:
        yield ".It " + title
        yield from lines
    yield ".El"


def page(command, path, date, others):
    name = "-".join(path)
    options = [option for option in command.get("arguments", []) if option["shouldDisplay"]]
    commands = command.get("subcommands", [])
    parts, examples = paragraphs(command.get("discussion"))
    yield f".Dd {date:%B} {date.day}, {date.year}"
    yield f".Dt {text(name.upper())} 1"
    yield ".Os"
    yield ".Sh NAME"
    yield ".Nm " + text(name)
    yield ".Nd " + argument(command["abstract"].rstrip("."))
    yield ".Sh SYNOPSIS"
    yield ".Nm " + text(" ".join(path))
    yield from map(in_synopsis, options)
    if commands:
        yield ".Ar command"
    yield ".Sh DESCRIPTION"
    for index, part in enumerate(parts or [command["abstract"]]):
        if index:
            yield ".Pp"
        yield from prose(part)
    if commands:
        yield ".Pp"
        yield "The commands are:"
        yield from items(
            (f"Xr {text(name + '-' + each['commandName'])} 1", prose(each["abstract"]))
            for each in commands)
    yield ".Pp"
    yield "The arguments are:"
    yield from items(
        ("Ar " + argument(option["valueName"]) if option["kind"] == "positional" else
         names(option) + value(option), described(option))
        for option in options)
    yield ".Sh ENVIRONMENT"
    yield from items(("Ev " + each, prose(meaning)) for each, meaning in ENVIRONMENT)
    yield ".Sh EXIT STATUS"
    yield from items((number, prose(meaning)) for number, meaning in EXIT_STATUS)
    if examples:
        yield ".Sh EXAMPLES"
        yield from (".Dl " + argument(example) for example in examples)
    yield ".Sh SEE ALSO"
    see = sorted(other for other in others if other != name)
    yield from (
        f".Xr {text(other)} 1" + (" ," if other != see[-1] else "") for other in see)


def pages(command, path):
    """Each command with the words that call it; `help` is said by `--help`."""
    command["subcommands"] = [
        each for each in command.get("subcommands", [])
        if each["commandName"] != "help" and each.get("shouldDisplay", True)
    ]
    yield command, path
    for each in command["subcommands"]:
        yield from pages(each, path + [each["commandName"]])


def main(program, folder, day):
    dumped = json.loads(
        subprocess.run(
            [program, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    if dumped["serializationVersion"] != 0:
        sys.exit("manual.py: the program describes its commands in a form that is not known")
    date = datetime.date.fromisoformat(day)
    root = dumped["command"]
    known = list(pages(root, [root["commandName"]]))
    others = ["-".join(path) for _, path in known]
    for command, path in known:
        lines = page(command, path, date, others)
        file = pathlib.Path(folder, "-".join(path) + ".1")
        file.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
