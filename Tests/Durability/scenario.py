"""What killpoints.py and crashstates.py judge: `storno post` or `storno import` of a batch.

STORNO is the program, COMMAND post or import, BATCH how many reversals or entries, LINK whether the
ledger is reached by a symbolic link. The invariant: the ledger is what it was, or that with the
whole batch; after a second run it is that with the batch once, and nothing lies beside it.
"""
import os
import shutil
import subprocess
import tempfile

STORNO = os.environ["STORNO"]
COMMAND = os.environ["COMMAND"]
BATCH = int(os.environ["BATCH"])
LINK = os.environ.get("LINK") == "1"
ITEM = ("Entry No.,Posting Date,Entry Type,Document No.,Order Type,Order No.,Order Line No.,"
        "Item No.,Quantity,Remaining Quantity,Applies-to Entry\n")
QUEUE = "Posting Date,Order No.,Order Line No.,Item No.,Run Time,Output Quantity,Applies-to Entry\n"
ENV = dict(os.environ, SOURCE_DATE_EPOCH="1767225600")


def item(number):
    return f"{number},2025-01-10,Output,D{number},Production,RPO1,10000,1000,5,,\n"


def entries(first, last):
    return "".join(item(number) for number in range(first, last + 1))


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def folder(d):
    return d + ("/elsewhere" if LINK else "/Site/ledger")


def ledger(d):
    return folder(d) + "/ledger.jsonl"


def read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def lay_out(d):
    write(d + "/orders.csv", "Status,No.,Description,Source No.,Quantity\nReleased,RPO1,Part,1000,900\n")
    more = entries(BATCH + 1, 2 * BATCH) if COMMAND == "import" else ""
    write(d + "/item.csv", ITEM + entries(1, BATCH) + more)
    lines = "".join(f"2025-01-20,RPO1,10000,1000,,-5,{n}\n" for n in range(1, BATCH + 1))
    write(d + "/Site/queue/queue.csv", QUEUE + lines)


def command(d):
    if COMMAND == "post":
        return [STORNO, "post", "-q", "-C", d, "--user", "T"]
    return [STORNO, "import", "-q", "-C", d, "--user", "T", d + "/item.csv", d + "/orders.csv"]


def run(arguments):
    return subprocess.run(arguments, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def first_import():
    """The ledger before, and what the command appends to it."""
    d = tempfile.mkdtemp(prefix="durable")
    lay_out(d)
    write(d + "/first.csv", ITEM + entries(1, BATCH))
    done = run([STORNO, "import", "-q", "-C", d, "--user", "T", d + "/first.csv", d + "/orders.csv"])
    assert done.returncode == 0, done.stdout.decode()
    old = read(d + "/Site/ledger/ledger.jsonl")
    done = run(command(d))
    assert done.returncode == 0, done.stdout.decode()
    new = read(d + "/Site/ledger/ledger.jsonl")
    shutil.rmtree(d)
    assert old and new.startswith(old) and len(new) > len(old)
    return old, new[len(old):]


OLD, NEW = first_import()


def prepare(d):
    lay_out(d)
    write(ledger(d), OLD)
    # The lock file stays once it was made.
    write(folder(d) + "/.ledger.jsonl.storno-lock", "")
    if LINK:
        os.makedirs(d + "/Site/ledger")
        os.symlink("../../elsewhere/ledger.jsonl", d + "/Site/ledger/ledger.jsonl")


def watch(d):
    return None


def env(d):
    return ENV


def cmd(d):
    return command(d)


def calls(name, number, line):
    """Leaves out what the program and its libraries do before they begin."""
    return not any(part in line for part in ('"/etc/', '"/lib', '"/usr/', '"/proc/', '"/sys/', '"/opt/'))


def check(d):
    path = ledger(d)
    text = read(path)
    lost = not text.startswith(OLD)
    tail = text[len(OLD):]
    result = {
        "entries_lost": lost, "partial_batch": not lost and tail not in ("", NEW),
        "_stored": not lost and tail == NEW,
    }
    link = d + "/Site/ledger/ledger.jsonl"
    if LINK and not os.path.islink(link):
        # A state of the disk is rebuilt with files in the place of symbolic links.
        os.makedirs(d + "/Site/ledger", exist_ok=True)
        if os.path.exists(link):
            os.remove(link)
        os.symlink("../../elsewhere/ledger.jsonl", link)
    again = run(command(d))
    result["second_run_failed"] = again.returncode != 0
    result["not_once"] = read(path) != OLD + NEW
    result["left_over"] = not set(os.listdir(folder(d))) <= {"ledger.jsonl", ".ledger.jsonl.storno-lock"}
    return result
