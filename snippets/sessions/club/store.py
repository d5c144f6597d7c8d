from pathlib import Path
from typing import IO, Any

from cachelib import FileSystemCache, RedisCache
from cachelib.base import BaseCache
from cachelib.serializers import BaseSerializer
from flask import Flask
from flask.sessions import session_json_serializer

from .by_login import ByLogin


class TaggedJson(BaseSerializer):
    """Write sessions as Flask writes its cookies.

    cachelib would use pickle, and whoever can write a pickle into the store
    can run code here.
    """

    def dumps(self, value: object, *_: object) -> bytes:
        return session_json_serializer.dumps(value).encode()

    def loads(self, bvalue: bytes | None) -> Any:  # noqa: ANN401
        try:
            return session_json_serializer.loads((bvalue or b"null").decode())
        except ValueError:
            return None  # not ours: Flask-Session starts a new session

    def dump(self, value: object, f: IO[bytes], *_: object) -> None:
        f.write(self.dumps(value))

    def load(self, f: IO[bytes]) -> Any:  # noqa: ANN401
        return self.loads(f.read())


class SessionFiles(FileSystemCache):
    serializer: Any = TaggedJson()


class SessionRedis(RedisCache):
    serializer: Any = TaggedJson()


def make_store(app: Flask) -> BaseCache:
    """Use Redis if FLASK_REDIS says where it is, or files."""
    if app.config["REDIS"]:
        return SessionRedis(**app.config["REDIS"])
    folder = Path(app.config["SESSION_FOLDER"])
    # One more than this, and the oldest session has to go.
    members = SessionFiles(str(folder / "members"), threshold=10_000)
    strangers = SessionFiles(str(folder / "strangers"), threshold=1_000)
    return ByLogin(members, strangers)
