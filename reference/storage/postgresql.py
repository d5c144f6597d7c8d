"""What PostgreSQL needs: UTF-8, an end to statements, migrations in turn."""

from typing import Any, Final

from sqlalchemy import Connection, Dialect, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from reference.settings.rules import SettingError

# Longer than the server, which says why it gives up.
GRACE: Final = 1
# Any number, as long as nothing else in the database locks it.
MIGRATION: Final = 20_261_126


def take_turns(connection: Connection) -> None:
    """Let one migration run at a time; the lock ends with the connection."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({MIGRATION})")
        connection.commit()


def limit_locks(connection: Connection, patience: int) -> None:
    """End each wait for a table: all who only read it queue behind."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET lock_timeout = '{patience}s'")
        connection.commit()


def want_utf8(engine: Engine) -> None:
    """Refuse a database that could not keep what members write."""

    def check(
        connection: DBAPIConnection, _record: ConnectionPoolEntry
    ) -> None:
        """Raise `SettingError` unless the server keeps its texts in UTF-8."""
        # Sent by the server at each start of a connection.
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            connection.close()
            message = (
                "SQLALCHEMY_DATABASE_URI must name a database in UTF8, not in "
                f"{encoding}: make one with CREATE DATABASE ... ENCODING "
                "'UTF8' TEMPLATE template0."
            )
            raise SettingError(message)

    # SQLAlchemy's own first question fails on a database without encoding.
    event.listen(engine, "connect", check, insert=True)


def limit_statements(engine: Engine, patience: int) -> None:
    """End each statement after `patience` seconds, even a server's silence."""

    def ask_the_server(
        connection: DBAPIConnection, _record: ConnectionPoolEntry
    ) -> None:
        """Let the server end a statement, and the wait for a lock."""
        cursor = connection.cursor()
        cursor.execute(f"SET statement_timeout = '{patience}s'")
        cursor.close()
        connection.commit()

    event.listen(engine, "connect", ask_the_server)
    if engine.dialect.driver == "psycopg":
        event.listen(engine, "do_connect", impatient(patience + GRACE))


def impatient(seconds: int) -> Any:  # noqa: ANN401 - a hook of SQLAlchemy's
    """Connect so that a server which is frozen is not waited for.

    It cannot end its own statements, and its machine still says that all is
    well, so only this end can notice.
    """
    import psycopg  # noqa: PLC0415

    class Impatient(psycopg.Connection[Any]):
        """Gives a connection up on which nothing comes back."""

        def wait(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401
            """Wait for an answer, but not for ever."""
            try:
                return super().wait(*args, **{"timeout": seconds, **options})
            except psycopg.OperationalError as error:
                if error.sqlstate is None:  # It does not come from the server.
                    self.close()
                raise

    def connect(
        _dialect: Dialect,
        _record: ConnectionPoolEntry,
        arguments: list[Any],
        options: dict[str, Any],
    ) -> DBAPIConnection:
        """Make one of these, where SQLAlchemy would make a plain one."""
        connection: Any = Impatient.connect(*arguments, **options)
        return connection  # type: ignore[no-any-return]

    return connect
