#!/usr/bin/env python3
"""Shows how much of what posts, imports and recovers the tests run; fails below every line, 95 % of regions.

usage: check_coverage.py SCRATCH
SCRATCH is the scratch path of `swift build --build-tests --enable-code-coverage`. Programs that the
tests start write profiles of their own, which count; one that is killed writes none.
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SOURCES = [
    "Sources/FileAccess/*.swift",
    "Sources/NativeLedger/*.swift",
    "Sources/LedgerReading/Native/*.swift",
    *(f"Sources/storno/{name}.swift" for name in (
        "ImportCommand", "NativeStore", "PostCommand", "PostingReceipt", "QueueFile", "Queueing")),
    *(f"Sources/SitePublishing/Publication/{name}.swift" for name in (
        "FolderWalk", "OutputPlace", "PublicationNote", "PublishedSite", "SiteAssembly",
        "SitePublisher", "StagingFolder", "StagingRemoval", "StandingSite")),
]
TESTS = (
    r"^(FileAccessTests|NativeLedgerTests|SitePublishingTests\.SitePublisher"
    r"|EndToEndTests\.(Native\w+|Publishing\w+|Reverse\w+|UnchangedBuild\w+))")
# It runs the program under strace a thousand times, and mostly kills it.
SKIPPED = "kills, failures, power loss and a crowd"
LINES, REGIONS = 100.0, 95.0


def tool(name):
    """A tool of the toolchain that made the programs."""
    beside = os.path.join(os.path.dirname(os.path.realpath(shutil.which("swift"))), name)
    return [beside] if os.path.exists(beside) else ["xcrun", name]


def run_tests(scratch, folder):
    env = dict(os.environ, STORNO=f"{scratch}/debug/storno",
               LLVM_PROFILE_FILE=f"{folder}/%p-%m.profraw")
    subprocess.run(
        ["swift", "test", "--skip-build", "--scratch-path", scratch, "--filter", TESTS,
         "--skip", SKIPPED], env=env, cwd=ROOT, check=True)
    profile = f"{folder}/merged.profdata"
    with open(f"{folder}/list", "w") as file:
        file.write("\n".join(glob.glob(f"{folder}/*.profraw")))
    subprocess.run(
        tool("llvm-profdata") + ["merge", "-sparse", "-o", profile, "-f", f"{folder}/list"],
        check=True)
    return profile


def export(scratch, profile, files, *options):
    bundle = glob.glob(f"{scratch}/debug/*.xctest")[0]
    inside = glob.glob(f"{bundle}/Contents/MacOS/*")
    return subprocess.run(
        tool("llvm-cov") + ["export", (inside or [bundle])[0], "-object", f"{scratch}/debug/storno",
                            "-instr-profile", profile, *options, *files],
        check=True, stdout=subprocess.PIPE, text=True).stdout


def counted_lines(text):
    """How often each line ran, by file; a line of several closures is run when one of them is."""
    lines, file = {}, None
    for line in text.splitlines():
        if line.startswith("SF:"):
            file = line[3:]
        elif line.startswith("DA:"):
            number, count = map(int, line[3:].split(",")[:2])
            counts = lines.setdefault(file, {})
            counts[number] = max(count, counts.get(number, 0))
    return lines


def missed_regions(segments):
    """Where a region begins that no test entered."""
    return [f"{line}:{column}" for line, column, count, counts, enters, gap in segments
            if counts and enters and not gap and count == 0]


def main():
    scratch = os.path.abspath(sys.argv[1])
    files = [name for pattern in SOURCES for name in sorted(glob.glob(f"{ROOT}/{pattern}"))]
    folder = tempfile.mkdtemp(prefix="coverage")
    profile = run_tests(scratch, folder)
    found = json.loads(export(scratch, profile, files))["data"][0]["files"]
    ran = counted_lines(export(scratch, profile, files, "-format=lcov"))
    shutil.rmtree(folder)
    total = {"lines": [0, 0], "regions": [0, 0]}
    print("lines    regions  file")
    for entry in sorted(found, key=lambda entry: entry["filename"]):
        name, regions = entry["filename"], entry["summary"]["regions"]
        missed = [number for number, count in sorted(ran[name].items()) if count == 0]
        counts = {"lines": (len(ran[name]) - len(missed), len(ran[name])),
                  "regions": (regions["covered"], regions["count"])}
        for what, (done, count) in counts.items():
            total[what][0] += done
            total[what][1] += count
        shares = " ".join(f"{100.0 * done / count:6.2f} %" for done, count in counts.values())
        print(f"{shares}  {os.path.relpath(name, ROOT)}")
        if missed:
            print(f"           lines never run: {', '.join(map(str, missed))}")
        places = missed_regions(entry["segments"])
        if places:
            print(f"           regions never entered: {', '.join(places)}")
    lines, regions = (100.0 * done / count for done, count in total.values())
    print(f"{lines:6.2f} % {regions:6.2f} %  of {total['lines'][1]} lines and "
          f"{total['regions'][1]} regions in {len(found)} files")
    if lines < LINES or regions < REGIONS:
        sys.exit(f"wanted: {LINES:.0f} % of lines and {REGIONS:.0f} % of regions")


main()
