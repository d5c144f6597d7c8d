"""The programs of the topic `database`, on real servers."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from types import ModuleType

import pytest
from flask.testing import FlaskCliRunner
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DataError

from tests.snippets.database.apps import URI, opened

Load = Callable[[str], ModuleType]
BOTH = pytest.mark.parametrize("name", ["postgresql", "mariadb"])
ADA = {"name": "ada", "password": "six brown foxes"}


@pytest.fixture(autouse=True)
def _address(
    name: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Let programs use the server."""
    address = request.getfixturevalue(name)
    if name == "mariadb":
        use_charset(address, "utf8mb4")
    monkeypatch.setenv(URI, address)


def use_charset(address: str, charset: str) -> None:
    """Let the tables of a database of MariaDB hold other characters."""
    engine = create_engine(address)
    with engine.connect() as connection:
        alter = f"ALTER DATABASE {engine.url.database} CHARACTER SET {charset}"
        connection.execute(text(alter))
    engine.dispose()


def run(runner: FlaskCliRunner, *words: str) -> str:
    """Run a command; give what it says."""
    return runner.invoke(args=words).output


@BOTH
def test_the_library_runs(load: Load) -> None:
    """The library runs unchanged: order, limits and refusals."""
    with opened(load("database/library.py")) as app:
        runner, client = app.test_cli_runner(), app.test_client()
        for words in ["Dune", "--year=1965"], ["The Trial"], ["M", "--year=9"]:
            assert run(runner, "add", *words) == ""
        taken = "Error: This title is taken.\n"
        assert run(runner, "add", "Dune") == taken
        first = {"books": ["Dune", "M"], "next": 2}
        assert client.get("/books").json == first
        second = {"books": ["The Trial"], "next": None}
        assert client.get("/books?page=2").json == second
        for path in f"/books?page={'9' * 9}", "/books/2147483647":
            assert client.get(path).status_code == 404


@BOTH
def test_the_readers_write(load: Load) -> None:
    """Readers register and write; what no column holds is a 422 or 401."""
    with opened(load("database/readers")) as app:
        client = app.test_client()
        for status in 201, 409:
            answer = client.post("/readers", json=ADA)
            assert answer.status_code == status
        for note, status in [
            ("\U0001f469\u200d\U0001f680", 201),
            ("x" * 200, 201),
            ("a\0b", 422),
            ("\ud800", 422),
        ]:
            who = (ADA["name"], ADA["password"])
            answer = client.post("/notes", json={"text": note}, auth=who)
            assert answer.status_code == status
        refused = client.post("/notes", json={}, auth=("a\0", "x"))
        assert refused.status_code == 401


@pytest.mark.parametrize("name", ["mariadb"])
@pytest.mark.parametrize("charset", ["latin1", "utf8mb4"])
def test_emoji_on_mariadb(load: Load, mariadb: str, charset: str) -> None:
    """MariaDB stores an emoji in a database with utf8mb4."""
    use_charset(mariadb, charset)
    refused: AbstractContextManager[object] = pytest.raises(DataError)
    library = load("database/library.py")
    with opened(library) as app, app.app_context():
        library.db.session.add(library.Book(title="\U0001f680"))
        with refused if charset == "latin1" else nullcontext():
            library.db.session.commit()


@BOTH
def test_related_tables(load: Load) -> None:
    """The shelves are filled and read; no tag has a NUL byte."""
    with opened(load("database/shelves")) as app:
        assert run(app.test_cli_runner(), "fill") == ""
        found = app.test_client().get("/tags/classic").json
        assert found == ["Emma by Jane Austen", "Momo by Michael Ende"]
        assert app.test_client().get("/tags/%00").status_code == 404


@BOTH
def test_the_stock_is_kept(load: Load) -> None:
    """A sale too many and an old version are refused."""
    with opened(load("database/stock.py")) as app:
        runner = app.test_cli_runner()
        assert run(runner, "add", "1") == "Book 1 has 1, version 1.\n"
        assert run(runner, "sell", "1") == ""
        assert run(runner, "sell", "1") == "Error: None is left.\n"
        for version in "1", "2147483647":
            words = "count", "1", version, "9"
            assert run(runner, *words) == "Error: Count again.\n"
        assert run(runner, "count", "1", "2", "9") == ""
