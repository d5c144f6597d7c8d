"""Commands on a database server.

Collected where `DATABASE_URL` names one.
"""

from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from flask import Flask
from sqlalchemy import NullPool, create_engine, make_url, text

from reference.storage.postgresql import take_turns
from tests.reference.databases import empty_database
from tests.reference.process import close
from tests.reference.schema import flask_db, rows

MakeApp = Callable[..., Flask]


def test_one_migration_at_a_time(make_app: MakeApp, tmp_path: Path) -> None:
    """A migration waits for another one; here not for long."""
    with empty_database("postgresql", tmp_path) as address:
        schema = make_url(address).query["options"]
        options = {"options": f"{schema} -clock_timeout=100"}
        app = make_app(
            SQLALCHEMY_DATABASE_URI=address,
            SQLALCHEMY_ENGINE_OPTIONS={"connect_args": options},
        )
        engine = create_engine(address, poolclass=NullPool)
        with engine.connect() as other:
            take_turns(other)
            done = app.test_cli_runner().invoke(args=["set-up"])
            assert "due to lock timeout" in done.output
        flask_db(app.test_cli_runner(), "upgrade")
        close(app)


def test_command_without_server(make_app: MakeApp) -> None:
    """A command names a server that is down, but not with the password."""
    address = "postgresql+psycopg://ada:topsecret@127.0.0.1:1/x"
    app = make_app(SQLALCHEMY_DATABASE_URI=address)
    done = app.test_cli_runner().invoke(args=["members", "create", "Ada"])
    assert done.exit_code == 1
    assert done.output.startswith("Error: The database does not answer: ")
    assert "refused" in done.output
    assert "topsecret" not in done.output
    assert isinstance(done.exception, SystemExit)


def test_set_up_without_rights(make_app: MakeApp, tmp_path: Path) -> None:
    """Who may make no table is told so, without a traceback."""
    with empty_database("postgresql", tmp_path) as address:
        role = f"test_{token_hex(8)}"
        engine = create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            schema = connection.scalar(text("SELECT current_schema()"))
            connection.exec_driver_sql(f"CREATE ROLE {role}")
            connection.exec_driver_sql(
                f"GRANT USAGE ON SCHEMA {schema} TO {role}"
            )
            app = make_app(
                SQLALCHEMY_DATABASE_URI=make_url(address)
                .update_query_dict(
                    {"options": f"-csearch_path={schema} -crole={role}"}
                )
                .render_as_string(False)
            )
            done = app.test_cli_runner().invoke(args=["set-up"])
            connection.exec_driver_sql(f"DROP OWNED BY {role}")
            connection.exec_driver_sql(f"DROP ROLE {role}")
        engine.dispose()
        close(app)
    assert isinstance(done.exception, SystemExit)
    assert done.output.endswith(
        "Error: The user of the database lacks a right: "
        f"permission denied for schema {schema}.\n"
    )


def test_schema(make_app: MakeApp, tmp_path: Path) -> None:
    """The tables are made where the application looks for them."""
    with empty_database("postgresql", tmp_path) as address:
        url = make_url(address)
        schema = url.query["options"]
        plain = url.difference_update_query(["options"])
        app = make_app(
            SQLALCHEMY_DATABASE_URI=plain.render_as_string(False),
            SQLALCHEMY_ENGINE_OPTIONS={"connect_args": {"options": schema}},
        )
        flask_db(app.test_cli_runner(), "upgrade")
        tables = "SELECT '-csearch_path=' || schemaname FROM pg_tables"
        assert (schema,) in rows(app, f"{tables} WHERE tablename = 'members'")
        assert app.test_client().get("/health/ready").status_code == 200
        close(app)
