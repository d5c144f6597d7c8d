"""Where sessions are kept: in files, or in Redis if the configuration says so.

Neither store unpickles what it reads: whoever can write there could run code.
"""

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final, cast

import msgspec
from cachelib.file import FileSystemCache
from cachelib.serializers import FileSystemSerializer
from flask import Flask, Response, current_app
from flask_session import Session
from flask_session.base import MsgSpecSerializer

if TYPE_CHECKING:
    from flask_session.base import ServerSideSessionInterface

# Above it those go that are over, then those that would be over first.
MOST_FILES: Final = 10_000


class JSONFiles(FileSystemSerializer):
    """Writes sessions as JSON."""

    def dump(self, value: object, f: IO[bytes], protocol: int = 0) -> None:
        """Write one session."""
        del protocol
        f.write(json.dumps(value).encode())

    def load(self, f: BinaryIO) -> Any:  # noqa: ANN401
        """Read one session; a file that is none counts as no session."""
        try:
            return json.load(f)
        except ValueError:
            return None


class SessionFiles(FileSystemCache):
    """Sessions in files, and the count of the files, all as JSON."""

    serializer = JSONFiles()


class PlainMsgpack(MsgSpecSerializer):
    """Flask-Session's format without its fallback to pickle."""

    def decode(self, serialized_data: bytes) -> dict[str, Any] | None:
        """Read one session; bytes that are none count as no session."""
        try:
            data: dict[str, Any] = self.decoder.decode(serialized_data)
        except msgspec.DecodeError:
            return None
        return data


class CookieDeletingResponse(Response):
    """Deletes a cookie with the flag that it was set with.

    A browser takes no `__Host-` cookie without `Secure`, not even one that
    deletes it, and Flask-Session 0.8.0 leaves the flag out: the old cookie
    would stay, and with it the pages that "back" brings out of a cache.
    """

    def delete_cookie(self, *args: Any, **flags: Any) -> None:  # noqa: ANN401
        """Delete a cookie of this application."""
        flags["secure"] = current_app.config["SESSION_COOKIE_SECURE"]
        super().delete_cookie(*args, **flags)


# --8<-- [start:session-store]
def use_session_store(app: Flask) -> None:
    """Keep sessions on the server; the cookie is only their random name.

    `SESSION_TYPE=redis` and an address in `SESSION_REDIS` change the store.
    Several processes on several machines need that, one machine does not.
    """
    if app.config["SESSION_TYPE"] == "redis":
        from redis import Redis  # noqa: PLC0415 - only this choice needs it

        address = app.config["SESSION_REDIS"]
        app.config["SESSION_REDIS"] = Redis.from_url(address)
    else:
        folder = Path(app.instance_path) / "sessions"
        files = SessionFiles(str(folder), threshold=MOST_FILES)
        app.config["SESSION_CACHELIB"] = files
    Session(app)
    app.response_class = CookieDeletingResponse
    store = cast("ServerSideSessionInterface", app.session_interface)
    store.serializer = PlainMsgpack(app, "msgpack")


# --8<-- [end:session-store]
