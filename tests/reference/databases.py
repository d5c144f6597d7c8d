"""The databases that the migrations are tested on.

SQLite always; PostgreSQL too, where `DATABASE_URL` names one. There the tests
make a schema of their own and drop it, so nothing else is touched.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.schema import CreateSchema, DropSchema

SERVER = os.environ.get("DATABASE_URL")
NAMES = ["sqlite", "postgresql"] if SERVER else ["sqlite"]


@contextmanager
def empty_database(name: str, folder: Path) -> Iterator[str]:
    """Give the address of a database without tables."""
    if name == "sqlite":
        yield f"sqlite:///{folder / 'empty.db'}"
        return
    schema = f"test_{token_hex(8)}"
    server = make_url(str(SERVER))
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(CreateSchema(schema))
    own = server.update_query_dict({"options": f"-csearch_path={schema}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(DropSchema(schema, cascade=True))
    engine.dispose()


@contextmanager
def encoded_database(encoding: str) -> Iterator[str]:
    """Give the address of an empty database in an encoding of its own."""
    server = make_url(str(SERVER))
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    name = f"test_{token_hex(8)}"
    how = f"TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'"
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} {how}")
        try:
            yield server.set(database=name).render_as_string(False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


def postgresql() -> Engine:
    """Make an engine that never connects, so that any driver will do."""
    return create_engine("postgresql+pg8000://", module=sqlite3)
