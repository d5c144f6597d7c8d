"""A line to a server that can be frozen, or cut at a word."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import URL


class Line:
    """Passes on what both ends say, unless it is frozen.

    Before a word of `cut` comes through, the line of that connection is cut:
    when it is asked for (by the client) or answered (by the server).
    """

    def __init__(self, server: URL) -> None:
        """Listen on a free port."""
        self.server = server
        self.thawed = threading.Event()
        self.thawed.set()
        self.cut: dict[str, bytes] = {}
        self.ear = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def address(self) -> URL:
        """The address of the server, by this line."""
        port = self.ear.getsockname()[1]
        options = {
            name: value
            for name, value in self.server.query.items()
            if name not in {"host", "port"}
        }
        return self.server.set(host="127.0.0.1", port=port, query=options)

    def connect(self) -> socket.socket:
        """Connect to the server, which may listen on a file."""
        query = self.server.query
        host = str(query.get("host") or self.server.host or "localhost")
        port = int(str(query.get("port") or self.server.port or 5432))
        if not host.startswith("/"):
            return socket.create_connection((host, port))
        link = socket.socket(socket.AF_UNIX)
        link.connect(f"{host}/.s.PGSQL.{port}")
        return link

    def freeze(self, seconds: float = 30) -> None:
        """Say nothing; not for ever, so that whoever waits is found out."""
        self.thawed.clear()
        timer = threading.Timer(seconds, self.thawed.set)
        timer.daemon = True
        timer.start()

    def accept(self) -> None:
        """Serve until the ear is closed."""
        with suppress(OSError):
            while True:
                client, _ = self.ear.accept()
                server = self.connect()
                for way in (
                    ("asked", client, server),
                    ("answered", server, client),
                ):
                    threading.Thread(
                        target=self.pass_on, args=way, daemon=True
                    ).start()

    def pass_on(
        self, way: str, source: socket.socket, target: socket.socket
    ) -> None:
        """Pass on in one direction until one end closes."""
        with suppress(OSError), source, target:
            while data := source.recv(65536):
                self.thawed.wait()
                if way in self.cut and self.cut[way] in data:
                    break
                target.sendall(data)
            # The other direction may be waiting for its end.
            for end in (source, target):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def line_to(server: URL) -> Iterator[Line]:
    """Give a line that is closed, and thawed, in the end."""
    line = Line(server)
    try:
        yield line
    finally:
        line.thawed.set()
        line.ear.close()
