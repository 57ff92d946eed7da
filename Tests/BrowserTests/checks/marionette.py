"""Firefox over Marionette, its own remote protocol: JSON with its length before it on a socket."""

import contextlib
import json
import pathlib
import socket
import subprocess
import tempfile
import time

PREFERENCES = {
    "marionette.port": 0,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "data:,",
    "startup.homepage_welcome_url": "about:blank",
}


class Refused(Exception):
    """Firefox answered with an error."""


class Firefox:
    """A window of a headless Firefox with a profile of its own."""

    def __init__(self, connection):
        self.connection, self.file, self.last = connection, connection.makefile("rb"), 0
        self.receive()
        self.send("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})

    def receive(self):
        length = b""
        while (byte := self.file.read(1)) != b":":
            if not byte:
                raise Refused("the connection is closed")
            length += byte
        return json.loads(self.file.read(int(length)))

    def send(self, command, parameters=None):
        self.last += 1
        message = json.dumps([0, self.last, command, parameters or {}])
        self.connection.sendall(f"{len(message.encode())}:{message}".encode())
        _, _, error, result = self.receive()
        if error:
            raise Refused(f"{command}: {error['message']}")
        return result

    def goto(self, address):
        self.send("WebDriver:Navigate", {"url": address})

    def evaluate(self, script, *arguments):
        """The value that the body of a function returns within the page."""
        return self.send("WebDriver:ExecuteScript", {"script": script, "args": list(arguments)})["value"]

    def press(self, keys):
        """Types keys as a user does, one after the other."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.send("WebDriver:PerformActions",
                  {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def complaints(self):
        """What Firefox told its console since the last call: errors, warnings, policy, scripts."""
        self.send("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.evaluate("""
              const told = Services.console.getMessageArray();
              Services.console.reset();
              return told.filter(message => message instanceof Ci.nsIScriptError)
                .filter(error => /^(file|http):/.test(error.sourceName))
                .map(error => error.errorMessage);
            """)
        finally:
            self.send("Marionette:SetContext", {"value": "content"})


@contextlib.contextmanager
def firefox(program="firefox-esr"):
    """Runs Firefox and yields its window; ends with it, and its profile with that."""
    with tempfile.TemporaryDirectory(prefix="storno-firefox-", ignore_cleanup_errors=True) as profile:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});"
                 for name, value in PREFERENCES.items()]
        (pathlib.Path(profile) / "user.js").write_text("\n".join(lines))
        child = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access",
             "--profile", profile], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={"HOME": profile, "PATH": "/usr/bin:/bin", "MOZ_DISABLE_CONTENT_SANDBOX": "1"})
        try:
            with connected(profile) as connection:
                yield Firefox(connection)
        finally:
            child.terminate()
            try:
                child.wait(timeout=20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def connected(profile):
    """Waits for the port that Firefox wrote into its profile, at most a minute."""
    place = pathlib.Path(profile) / "MarionetteActivePort"
    for _ in range(600):
        with contextlib.suppress(OSError, ValueError):
            connection = socket.create_connection(("127.0.0.1", int(place.read_text())))
            connection.settimeout(120)
            return connection
        time.sleep(0.1)
    raise Refused("Firefox does not answer")
