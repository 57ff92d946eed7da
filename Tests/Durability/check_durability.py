#!/usr/bin/env python3
"""Kills, fails, fills and crowds `storno post` and `storno import`; nothing may be lost or halved.

usage: check_durability.py STORNO [--quick]
Needs strace, and user namespaces or root for the full file system.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STORNO = os.path.abspath(sys.argv[1])
QUICK = "--quick" in sys.argv[2:]


def tool(job):
    name, command, batch, link = job
    env = dict(os.environ, STORNO=STORNO, COMMAND=command, BATCH=str(batch), LINK=link)
    done = subprocess.run(
        [sys.executable, f"{HERE}/{name}.py", f"{HERE}/scenario.py"], env=env, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return job, done.returncode, done.stdout


def tools():
    if QUICK:
        jobs = [("crashstates", "post", 3, "0"), ("crashstates", "import", 1, "0"),
                ("killpoints", "post", 1, "0")]
    else:
        jobs = [(name, command, batch, link) for name in ("killpoints", "crashstates")
                for command in ("post", "import") for batch in (1, 3, 10, 100) for link in ("0", "1")]
    totals = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for job, status, text in pool.map(tool, jobs):
            found = re.findall(r"^(kills|errors|states) (\d+)$", text, re.M)
            if status or not found or any(int(count) == 0 for _, count in found):
                sys.exit(f"{job} failed:\n{text}")
            for what, count in found:
                totals[what] = totals.get(what, 0) + int(count)
    least = {"kills": 10, "states": 20} if QUICK else {"kills": 1000, "states": 500}
    for what, count in least.items():
        if totals.get(what, 0) < count:
            sys.exit(f"only {totals.get(what, 0)} {what}; {count} are wanted")
    return totals


def project(batch):
    """A project with a native ledger of `batch` originals, none of them reversed."""
    env = dict(os.environ, STORNO=STORNO, COMMAND="post", BATCH=str(batch), LINK="0")
    folder = tempfile.mkdtemp(prefix="durable")
    code = ("import sys, scenario; scenario.prepare(sys.argv[1])")
    subprocess.run([sys.executable, "-c", code, folder], cwd=HERE, env=env, check=True)
    return folder


def crowd(processes, postings):
    """Many processes post at once, each its own queue."""
    folder = project(processes * postings)
    queue = open(folder + "/Site/queue/queue.csv").read().splitlines(True)

    def post(worker):
        for number in range(postings):
            path = f"{folder}/queue-{worker}-{number}.csv"
            with open(path, "w") as file:
                file.write(queue[0] + queue[1 + worker * postings + number])
            done = subprocess.run(
                [STORNO, "post", "-q", "-C", folder, "--queue", path], stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True)
            if done.returncode:
                sys.exit(f"a posting beside others failed: {done.stdout}")

    with concurrent.futures.ThreadPoolExecutor(processes) as pool:
        list(pool.map(post, range(processes)))
    text = open(folder + "/Site/ledger/ledger.jsonl").read()
    found = sorted(map(int, re.findall(r'^{"table":"Item Ledger Entry","posting":(\d+),', text, re.M)))
    if found != list(range(1, processes * postings + 1)):
        sys.exit(f"{processes * postings} postings became {len(found)} entries")
    shutil.rmtree(folder)
    return len(found)


def full_disk(step):
    """Posts on a file system of 64 KB with less and less room; the ledger is the old or the new."""
    folder = project(20)
    script = r'''
set -e
mount -t tmpfs -o size=64k tmpfs "$1/Site/ledger"
cp "$1/old" "$1/Site/ledger/ledger.jsonl"
head -c "$2" /dev/zero > "$1/Site/ledger/.filler" 2>/dev/null || true
set +e
"$3" post -q -C "$1" > "$1/out" 2>&1; echo $? > "$1/status"
cp "$1/Site/ledger/ledger.jsonl" "$1/new"
ls -A "$1/Site/ledger" > "$1/names"
'''
    shutil.copy(folder + "/Site/ledger/ledger.jsonl", folder + "/old")
    old = open(folder + "/old").read()
    outcomes = {"posted": 0, "refused": 0}
    for filler in range(0, 64 * 1024, step):
        arguments = ["bash", "-c", script, "-", folder, str(filler), STORNO]
        if os.geteuid():
            arguments = ["unshare", "--mount", "--map-root-user"] + arguments
        else:
            arguments = ["unshare", "--mount"] + arguments
        subprocess.run(arguments, check=True)
        status, new = open(folder + "/status").read().strip(), open(folder + "/new").read()
        names = set(open(folder + "/names").read().split())
        whole = new.startswith(old) and new.count('{"table":"Item Ledger Entry","posting"') == 20
        message = open(folder + "/out").read()
        if status == "0" and not whole or status != "0" and new != old:
            sys.exit(f"with {filler} bytes taken: status {status}, {len(new)} bytes; {message}")
        if status != "0" and "No space left" not in message:
            sys.exit(f"no clear message: {message}")
        if not names <= {"ledger.jsonl", ".filler", ".ledger.jsonl.storno-lock"}:
            sys.exit(f"left over: {names}")
        outcomes["posted" if whole else "refused"] += 1
    if not all(outcomes.values()):
        sys.exit(f"the file system was never full, or always: {outcomes}")
    shutil.rmtree(folder)
    return outcomes


def kept():
    """Mode, owner and a symbolic link are what they were."""
    folder = project(1)
    ledger = folder + "/Site/ledger/ledger.jsonl"
    target = folder + "/kept.jsonl"
    os.rename(ledger, target)
    os.symlink(target, ledger)
    os.chmod(target, 0o640)
    owner = (1234, 2345) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(target, *owner)
    subprocess.run([STORNO, "post", "-q", "-C", folder], check=True, stdout=subprocess.DEVNULL)
    state = os.stat(target)
    if not os.path.islink(ledger) or state.st_mode & 0o7777 != 0o640:
        sys.exit("link or mode are gone")
    if (state.st_uid, state.st_gid) != owner or '"posting":1' not in open(target).read():
        sys.exit("owner or posting are gone")
    shutil.rmtree(folder)


kept()
entries = crowd(4, 5) if QUICK else crowd(8, 125)
disk = full_disk(16 * 1024 if QUICK else 1024)
print({**tools(), "concurrent": entries, "full": disk})
