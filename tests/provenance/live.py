"""A stand-in for MkDocs' server, which rebuilds once and ends."""

from collections.abc import Callable
from pathlib import Path


class Server:
    """Takes the place of MkDocs' server until it is interrupted."""

    last: "Server"

    def __init__(
        self,
        builder: Callable[[], None],
        host: str,
        port: int,
        root: str,
        *,
        polling_interval: float,
    ) -> None:
        self.builder = builder
        self.polling_interval = polling_interval
        self.address = (host, port)
        self.root = root
        self.error_handler: Callable[[int], bytes | None]
        self.watched: list[Path] = []
        self.over = False
        Server.last = self

    def watch(self, path: str) -> None:
        """Watch a file or a folder."""
        self.watched.append(Path(path))

    def serve(self) -> None:
        """Rebuild once, then be interrupted."""
        self.builder()
        raise KeyboardInterrupt

    def shutdown(self) -> None:
        """End."""
        self.over = True
