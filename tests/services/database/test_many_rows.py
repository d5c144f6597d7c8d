"""The claim of the topic `database` about many rows on real servers."""

import pytest
from sqlalchemy import Engine, create_engine, insert, text
from sqlalchemy.orm import Session

from tests.services.database.books import Book

TABLE = "CREATE TABLE inserts (number INTEGER)"
FUNCTION = """
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO inserts VALUES (1); RETURN NULL; END $$
"""
TRIGGER = """
CREATE TRIGGER noted AFTER INSERT ON books
FOR EACH STATEMENT EXECUTE FUNCTION note()
"""
ROWS = [{"copies": number} for number in range(100)]


def inserts(session: Session) -> int:
    """How many statements that insert the server has run."""
    if session.get_bind().dialect.name == "postgresql":
        return int(session.scalar(text("SELECT count(*) FROM inserts")) or 0)
    status = session.execute(text("SHOW SESSION STATUS LIKE 'Com_insert'"))
    return int(status.one()[1])


@pytest.mark.parametrize(
    ("name", "driver", "listed"),
    [
        ("postgresql", "postgresql+psycopg", 100),
        ("postgresql", "postgresql+psycopg2", 1),
        ("mariadb", "mysql+pymysql", 1),
    ],
)
def test_many_rows_at_once(engine: Engine, driver: str, listed: int) -> None:
    """Added objects are one INSERT; of a list psycopg 3 makes one for each."""
    used = create_engine(engine.url.set(drivername=driver))
    with Session(used) as session:
        if used.dialect.name == "postgresql":
            for statement in (TABLE, FUNCTION, TRIGGER):
                session.execute(text(statement))
        before = inserts(session)
        session.execute(insert(Book), ROWS)
        middle = inserts(session)
        session.add_all(Book(**row) for row in ROWS)
        session.flush()
        after = inserts(session)
    used.dispose()
    assert (middle - before, after - middle) == (listed, 1)
