#!/usr/bin/env python3
"""Sets hostile clients on `storno serve --published` and says whether it stood.

usage: check_server.py PROGRAM SITE [--requests N] [--seed N] [CHECK ...]

Checks, all by default:
  fuzz   N mutated requests (1,000,000): no signal, no hang, less than 10 MB more memory
  idle   200 silent and 20 never-reading clients, while others are answered within 2 seconds
  slow   a request that comes byte by byte is ended after its deadline
  opens  no file outside the site is opened, whatever is asked for (needs strace)
Talks to 127.0.0.1 only, starts and ends its own server, and ends with 1 if anything failed.
"""

import argparse
import http.client
import os
import random
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

PATIENCE = 2.0
GROWTH = 10_000_000
# The deadline of a request's head is 10 seconds (reliability.md 1.6).
HEAD_DEADLINE = 10.0


# What glibc's malloc looks at before it gives memory back, whatever was asked for.
ALLOCATOR = "/proc/sys/vm/overcommit_memory"


class Failure(Exception):
    pass


class Server:
    """A preview of a finished site on a free port, ended when it is left."""

    def __init__(self, program, site, prefix=()):
        self.process = subprocess.Popen(
            [*prefix, program, "serve", "--published", site, "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.port = None
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found[1])
                break
        if self.port is None:
            raise Failure(f"the server did not start: {self.process.wait()}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise Failure("the server did not end within 10 seconds of Ctrl-C") from None
        self.process.stdout.close()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE)

    def expect_alive(self):
        """Fails unless the process runs and answers a plain request in time."""
        if self.process.poll() is not None:
            raise Failure(f"the server ended with {self.process.returncode}")
        start = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            response = connection.getresponse()
            response.read()
        except OSError as error:
            raise Failure(f"no answer in {PATIENCE} s: {error}") from None
        finally:
            connection.close()
        if response.status != 200:
            raise Failure(f"status {response.status} for the first page")
        return time.monotonic() - start

    def memory(self):
        """The resident memory in bytes."""
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def requests_of(site, port):
    """Sound requests of every kind, which are mutated."""
    paths = ["/", "/index.html", "/storno.css", "/none", "/orders/", "/audit/index.html",
             "/.storno/reload", "/%2e%2e/etc/passwd", "/index.html?q=1", "/assets/../index.html"]
    heads = ["", "Range: bytes=0-9\r\n", "Range: bytes=-5,3-4\r\n", "If-None-Match: \"x\", W/\"y\"\r\n",
             "Connection: close\r\n", "Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n",
             "Expect: 100-continue\r\n", "Accept-Encoding: gzip\r\n", "Content-Length: 5\r\n",
             "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n"]
    for path in paths:
        for head in heads:
            for method in ("GET", "HEAD", "POST"):
                text = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{head}\r\n"
                yield text.encode()


def mutated(sound, generator):
    """Returns a sound request with a few bytes changed, doubled, taken away or put in."""
    text = bytearray(generator.choice(sound))
    pieces = [b"\r\n", b"\0", b"\xff", b" ", b"%", b"../", b"Host: x\r\n", b"9" * 20, b"\n", b":",
              b"HTTP/1.0", b"bytes=", b"A" * 300, b"%00", b"#", b"//", b"\\", b"-1", b"\t"]
    for _ in range(generator.randrange(4)):
        at = generator.randrange(len(text) + 1)
        match generator.randrange(5):
            case 0:
                text[at:at + 1] = bytes([generator.randrange(256)])
            case 1:
                del text[at:at + generator.randrange(1, 8)]
            case 2:
                text[at:at] = generator.choice(pieces)
            case 3:
                end = min(len(text), at + generator.randrange(1, 40))
                text[at:at] = text[at:end]
            case _:
                text[at:at] = generator.choice(pieces) * generator.randrange(1, 60)
        if not text:
            text = bytearray(b"\r\n")
    return bytes(text)


def fuzz(program, site, options):
    generator = random.Random(options.seed)
    with Server(program, site) as server:
        sound = list(requests_of(site, server.port))
        sent, before, statuses = 0, None, {}
        while sent < options.requests:
            count = generator.randrange(1, 12)
            with server.connect() as client:
                client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                try:
                    client.sendall(b"".join(mutated(sound, generator) for _ in range(count)))
                    client.shutdown(socket.SHUT_WR)
                    answer = client.recv(1 << 16)
                    status = answer[9:12].decode("latin-1")
                    statuses[status] = statuses.get(status, 0) + 1
                except (ConnectionError, TimeoutError):
                    # Closed by the server, or a channel of events that stays open.
                    statuses["closed"] = statuses.get("closed", 0) + 1
            before_thousands, sent = sent // 20_000, sent + count
            if sent // 20_000 > before_thousands:
                server.expect_alive()
                # What start-up and the first pages take is no growth.
                before = before or server.memory()
        growth = server.memory() - (before or server.memory())
        print(f"fuzz: {sent:,} requests, seed {options.seed}, growth {growth / 1e6:.1f} MB, "
              + ", ".join(f"{name or 'none'}: {count}" for name, count in sorted(statuses.items())))
        if growth > GROWTH:
            raise Failure(f"memory grew by {growth / 1e6:.1f} MB")
        if not {"200", "400", "404"} <= statuses.keys():
            raise Failure("the requests were not of all kinds; this run proves nothing")


def idle(program, site, options):
    with Server(program, site) as server:
        silent = [server.connect() for _ in range(200)]
        largest = max((os.path.getsize(os.path.join(folder, name)),
                       os.path.relpath(os.path.join(folder, name), site))
                      for folder, _, names in os.walk(site) for name in names)[1]
        greedy = []
        for _ in range(20):
            client = socket.socket()
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.settimeout(PATIENCE)
            client.connect(("127.0.0.1", server.port))
            request = f"GET /{largest} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()
            client.sendall(request * 40)
            greedy.append(client)
        times = []
        for _ in range(200):
            times.append(server.expect_alive())
        print(f"idle: 200 silent, 20 never-reading; 200 others answered, the slowest in "
              f"{max(times) * 1000:.0f} ms")
        for client in silent + greedy:
            client.close()
        server.expect_alive()


def slow(program, site, options):
    with Server(program, site) as server:
        request = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nX: ".encode() + b"a" * 100
        clients = [server.connect() for _ in range(20)]
        start, sent, ended = time.monotonic(), 0, {}
        while len(ended) < len(clients) and time.monotonic() - start < HEAD_DEADLINE * 2:
            for client in clients:
                if client in ended:
                    continue
                readable, _, _ = select.select([client], [], [], 0)
                try:
                    if readable:
                        client.recv(65536)
                        ended[client] = time.monotonic() - start
                    else:
                        client.sendall(request[sent % len(request):][:1])
                except OSError:
                    ended[client] = time.monotonic() - start
            sent += 1
            server.expect_alive()
            time.sleep(0.1)
        for client in clients:
            client.close()
        if len(ended) < len(clients):
            raise Failure(f"{len(clients) - len(ended)} slow clients were served without end")
        print(f"slow: 20 clients of a byte at a time, ended after {min(ended.values()):.1f} to "
              f"{max(ended.values()):.1f} s; others were answered")
        if max(ended.values()) > HEAD_DEADLINE + 2:
            raise Failure("a head may take 10 seconds")


def opens(program, site, options):
    generator = random.Random(options.seed)
    root = os.path.realpath(site)
    with tempfile.TemporaryDirectory() as work:
        log = os.path.join(work, "calls")
        calls = "open,openat,openat2,readlink,readlinkat,stat,lstat,newfstatat,statx,access,faccessat"
        prefix = ["strace", "-f", "-y", "-qq", "-o", log, "-e", "trace=" + calls]
        with Server(program, site, prefix) as server:
            start = os.path.getsize(log)
            sound = list(requests_of(site, server.port))
            hostile = [b"/../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/..%2fetc/passwd", b"//etc/passwd",
                       b"/etc/passwd", b"/%2fetc%2fpasswd", b"/orders/%00", b"/./../x", b"/\\..\\x"]
            sound += [b"GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (path, server.port)
                      for path in hostile]
            for number in range(5_000):
                request = sound[number] if number < len(sound) else mutated(sound, generator)
                with server.connect() as client:
                    try:
                        client.sendall(request)
                        client.shutdown(socket.SHUT_WR)
                        client.recv(65536)
                    except OSError:
                        pass
            server.expect_alive()
            # strace stands before the program; its child is the server.
            children = f"/proc/{server.process.pid}/task/{server.process.pid}/children"
            with open(children) as file:
                os.kill(int(file.read().split()[0]), signal.SIGINT)
            server.process.wait(10)
        with open(log, errors="replace") as file:
            file.seek(start)
            lines = [line for line in file if "(" in line and "resumed" not in line]
    inside, outside = 0, []
    for line in lines:
        found = re.search(r'\((?:(?:\d+|AT_FDCWD)<([^>]*)>, )?"([^"]*)"', line)
        if not found:
            continue
        path = os.path.normpath(os.path.join(found[1] or "/", found[2]))
        if path == ALLOCATOR:
            continue
        if path == root or path.startswith(root + "/"):
            inside += 1
        elif " = -1 E" not in line or "etc" in path:
            outside.append(line.strip())
    print(f"opens: {inside:,} calls within the site, {len(outside)} outside")
    if outside:
        raise Failure("\n".join(["calls outside the site:", *outside[:10]]))
    if inside == 0:
        raise Failure("no call was seen; this run proves nothing")


CHECKS = {"fuzz": fuzz, "idle": idle, "slow": slow, "opens": opens}


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("--requests", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=20_260_801)
    parser.add_argument("checks", nargs="*", choices=[*CHECKS, []], default=[])
    options = parser.parse_args()
    failed = False
    for name in options.checks or CHECKS:
        try:
            CHECKS[name](os.path.abspath(options.program), options.site, options)
        except Failure as failure:
            failed = True
            print(f"{name}: failed: {failure}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
