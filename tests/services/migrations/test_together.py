"""The claims of the page `migrations` about two upgrades on a server."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import create_engine, event, inspect
from sqlalchemy.exc import DBAPIError

from provenance.layout import ROOT
from reference.storage.postgresql import take_turns
from tests.services.migrations.tools import started
from tests.snippets.migrations.revisions import add_revision, place, sql
from tests.snippets.migrations.tools import GET_ENGINE, database

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PROGRAM = ROOT / "snippets/migrations/books.py"
PAGES = "ALTER TABLE books ADD COLUMN pages INTEGER"
FLASK = [sys.executable, "-m", "flask", "--app", str(PROGRAM)]


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_the_second_of_two_upgrades_fails(
    server: str,
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """On servers too the second of two upgrades fails on what is there."""
    address: str = request.getfixturevalue(server)
    codes: list[int] = []
    with started(address, load, tmp_path, monkeypatch) as app:
        add_revision(app, "0002", sql(PAGES))
        with database(app) as engine:

            @event.listens_for(engine, "before_cursor_execute")
            def upgrade_elsewhere(*about: object) -> None:
                if about[2] == PAGES:
                    done = subprocess.run(
                        [*FLASK, "db", "upgrade"], check=False
                    )
                    codes.append(done.returncode)

            result = app.test_cli_runner().invoke(args=["db", "upgrade"])
        assert codes == [0]
        assert isinstance(result.exception, DBAPIError)
        assert "pages" in str(result.exception.orig)
        assert place(app) == ["0002"]


def test_the_reference_takes_turns(postgresql: str, tmp_path: Path) -> None:
    """On PostgreSQL upgrades of the reference application take turns."""
    command = [sys.executable, "-m", "flask", "--app", "reference", "db"]
    settings = {
        "FLASK_SQLALCHEMY_DATABASE_URI": postgresql,
        "FLASK_SECRET_KEY": "0123456789abcdef" * 4,
        "FLASK_INSTANCE_PATH": str(tmp_path),
        "PGOPTIONS": "-c lock_timeout=100ms",
    }

    def upgrade() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, "upgrade"],
            check=False,
            capture_output=True,
            cwd=ROOT,
            env=os.environ | settings,
            text=True,
        )

    engine = create_engine(postgresql)
    with engine.connect() as other:
        take_turns(other)
        assert "due to lock timeout" in upgrade().stderr
        assert not inspect(other).get_table_names()
    engine.dispose()
    assert upgrade().returncode == 0
