"""The servers of this session are what their names say, and start empty."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from redis import Redis
from sqlalchemy import create_engine, inspect, text

WSGI = """def app(environ, start_response):
    start_response("200 OK", [("Content-Length", "3")])
    return [b"tea"]
"""


@pytest.mark.parametrize(
    ("name", "said"), [("postgresql", "PostgreSQL"), ("mariadb", "MariaDB")]
)
def test_database(request: pytest.FixtureRequest, name: str, said: str) -> None:
    """Each test gets a database without tables."""
    engine = create_engine(request.getfixturevalue(name))
    with engine.begin() as connection:
        assert said in str(connection.scalar(text("SELECT version()")))
        assert inspect(connection).get_table_names() == []
        connection.execute(text("CREATE TABLE books (id INTEGER)"))
    engine.dispose()


def test_redis(redis_url: str) -> None:
    """Redis answers."""
    with Redis.from_url(redis_url) as redis:
        assert redis.info()["redis_mode"] == "standalone"


def test_gunicorn(
    gunicorn: Callable[..., AbstractContextManager[str]], tmp_path: Path
) -> None:
    """An application of a folder is served until the block ends."""
    (tmp_path / "tea.py").write_text(WSGI, encoding="utf-8")
    with gunicorn(tmp_path, "tea:app") as address:
        connection = HTTPConnection(address.removeprefix("http://"))
        connection.request("GET", "/")
        assert connection.getresponse().read() == b"tea"
        connection.close()
    log = (tmp_path / "gunicorn.log").read_text(encoding="utf-8")
    assert "Starting gunicorn" in log
