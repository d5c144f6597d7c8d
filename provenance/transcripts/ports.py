"""The ports that transcripts show, and the free ones that stand for them."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from socket import create_server

from filelock import FileLock

from provenance.layout import ROOT
from provenance.transcripts.servers import free_ports

#: Ports that a transcript may show.
SHOWN_PORTS = ("5000", "8000")
_PORT = re.compile(
    r"(?:(?<=127\.0\.0\.1:)|(?<=localhost:)|(?<=--port )|(?<=-p ))"
    rf"({'|'.join(SHOWN_PORTS)})\b"
)
LOCK = ROOT / "build" / "ports.lock"


def other_ports() -> dict[str, int]:
    """A free port for each that is shown, so that programs run side by side."""
    return dict(zip(SHOWN_PORTS, free_ports(len(SHOWN_PORTS)), strict=True))


@contextmanager
def shown_ports() -> Iterator[dict[str, int]]:
    """The shown ports themselves, for one program of this project at a time.

    Where something else listens, a free one takes the place.
    """
    LOCK.parent.mkdir(exist_ok=True)
    with FileLock(LOCK):
        ports = other_ports()
        for shown in SHOWN_PORTS:
            with suppress(OSError), create_server(("127.0.0.1", int(shown))):
                ports[shown] = int(shown)
        yield ports


def on_ports(typed: str, ports: Mapping[str, int]) -> str:
    """A command as it is typed, but for the ports."""
    return _PORT.sub(lambda found: str(ports[found[1]]), typed)
