"""Measures of `storno serve`: its start, its reload after an edit, and its static files beside nginx.

All talk to 127.0.0.1 and end by themselves.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import time

# How long a server may take to start or to tell of a change, in seconds.
PATIENCE = 120
# After the last change of a file the preview waits so long before it rebuilds, in seconds.
DEBOUNCE = 0.06
REQUESTS = 20_000
NGINX = """
worker_processes 1;
daemon off;
pid {work}/nginx.pid;
error_log {work}/nginx.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  keepalive_requests 1000000;
  sendfile on;
  etag on;
  types {{ text/html html; }}
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
"""


class Server:
    """A server that runs as long as the block does."""

    def __init__(self, command, cwd, port=None):
        self.start = time.perf_counter()
        self.process = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        self.port = port or self.announced()

    def announced(self):
        """The port of the address that `storno serve` prints."""
        line = self.process.stdout.readline()
        found = re.search(r":(\d+)/", line)
        if not found:
            self.end()
            raise RuntimeError(f"the server told no address: {line!r}")
        return int(found[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process.stdout.close()

    def cpu(self):
        """The CPU time of the server and its workers so far, in seconds."""
        ticks = 0
        for pid in [self.process.pid, *children(self.process.pid)]:
            with open(f"/proc/{pid}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(child) for child in file.read().split()]


def first_byte(storno, ledger, work):
    """Seconds from the start of the preview to the first byte of its first page."""
    with Server([storno, "serve", "--port", "0", ledger], work) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        connection.request("GET", "/")
        connection.getresponse().read(1)
        return time.perf_counter() - server.start


def reload_time(storno, ledger, path, work):
    """Seconds from an edit of a ledger file to the event that reloads, less the debounce."""
    with Server([storno, "serve", "--port", "0", ledger], work) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        connection.request("GET", "/")
        connection.getresponse().read()
        with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as events:
            host = f"127.0.0.1:{server.port}"
            events.sendall(
                f"GET /.storno/reload HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            events.recv(65536)
            size = os.path.getsize(path)
            with open(path, "rb") as file:
                last = file.read().splitlines()[-1].split(b",")
            last[0] = str(int(last[0]) + 1).encode()
            try:
                with open(path, "ab") as file:
                    file.write(b",".join(last) + b"\n")
                start = time.perf_counter()
                text = b""
                while b"data:" not in text:
                    piece = events.recv(65536)
                    if not piece:
                        raise RuntimeError("the preview closed the channel of events")
                    text += piece
                return time.perf_counter() - start - DEBOUNCE
            finally:
                os.truncate(path, size)


def cpu_per_request(server, path):
    """Seconds of CPU time that a server takes for a request on a connection that stays open."""
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as connection:
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()
        reader = connection.makefile("rb")

        def exchange():
            connection.sendall(request)
            status = reader.readline()
            if b" 200 " not in status:
                raise RuntimeError(f"{path}: {status!r}")
            length = 0
            while (line := reader.readline()) != b"\r\n":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if len(reader.read(length)) != length:
                raise RuntimeError(f"{path}: the body is cut")

        for _ in range(100):
            exchange()
        before = server.cpu()
        for _ in range(REQUESTS):
            exchange()
        return (server.cpu() - before) / REQUESTS


def static_cpu(storno, site, path, work):
    """The CPU time a request of storno and of nginx for the same file, in seconds; nginx or None."""
    with Server([storno, "serve", "--port", "0", "--published", site], work) as server:
        own = cpu_per_request(server, path)
    if not shutil.which("nginx"):
        return own, None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = os.path.join(work, "nginx.conf")
    with open(config, "w") as file:
        file.write(NGINX.format(work=work, port=port, root=site))
    command = ["nginx", "-p", work, "-c", config, "-g", f"user {user()};"]
    with Server(command, work, port=port) as server:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        return own, cpu_per_request(server, path)


def user():
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name
