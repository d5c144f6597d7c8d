"""The claims of the page `errors` about errors of PostgreSQL."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import Connection, create_engine, select, text, true

from reference.http.errors import register_error_handlers

Ask = Callable[[Connection], object]
COLUMNS = ", ".join(["1"] * 2000)
WRONG: dict[str, tuple[Ask, int]] = {
    "no table": (lambda link: link.execute(text("SELECT * FROM none")), 500),
    "no SQL": (lambda link: link.execute(text("SELECT FROM WHERE")), 500),
    "division": (lambda link: link.execute(text("SELECT 1 / 0")), 500),
    "columns": (lambda link: link.execute(text(f"SELECT {COLUMNS}")), 503),
    "parameters": (
        lambda link: link.execute(select(true().in_(range(70_000)))),
        503,
    ),
}


def status(address: str, ask: Ask) -> int:
    """How the handlers of the reference application answer a statement."""
    app = Flask("shop")
    engine = create_engine(address)

    @app.get("/api/v1/rows")
    def rows() -> str:
        with engine.connect() as link:
            ask(link)
        return ""

    register_error_handlers(app)
    found = app.test_client().get("/api/v1/rows").status_code
    engine.dispose()
    return found


@pytest.mark.parametrize("mistake", WRONG)
def test_wrong_statements_on_postgresql(postgresql: str, mistake: str) -> None:
    """Most wrong statements are a 500, an OperationalError is a 503."""
    ask, expected = WRONG[mistake]
    assert status(postgresql, ask) == expected
