"""The engine: nobody waits for a database for ever, and no log quotes it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import URL, Engine, NullPool, create_engine, event, make_url

from reference.storage import postgresql, sqlite


# --8<-- [start:engine]
def engine_options(address: str | URL, patience: int) -> dict[str, Any]:
    """Choose the options for a database; `patience` is in seconds.

    Without `hide_parameters` a failed statement is logged with its values,
    hashes of passwords among them.
    """
    url = make_url(address)
    options: dict[str, Any] = {"hide_parameters": True}
    if is_memory(url):
        return options
    if url.get_backend_name() == "sqlite":
        # A connection that is kept stays with a file that was replaced, and
        # stays read-only after the file was.
        options["poolclass"] = NullPool
        return {**options, "connect_args": {"timeout": patience}}
    options["pool_timeout"] = patience
    # A pooled connection may have died since it was used.
    options["pool_pre_ping"] = True
    arguments = {"connect_timeout": patience, "client_encoding": "utf8"}
    return {**options, "connect_args": arguments}


def prepare_engine(engine: Engine, patience: int | None = None) -> None:
    """Prepare each new connection; without `patience` a statement may last."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", sqlite.keep_private)
        event.listen(engine, "connect", sqlite.check_foreign_keys)
    elif patience is not None:
        postgresql.limit_statements(engine, patience)


# --8<-- [end:engine]


def merge(ours: dict[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Add what is configured; who adds an argument keeps our time limits."""
    name = "connect_args"
    arguments = {**ours.get(name, {}), **theirs.get(name, {})}
    return {**ours, **theirs, name: arguments}


def migration_engine(url: URL, options: Mapping[str, Any]) -> Engine:
    """Make an engine for `flask db`, which may change large tables.

    It has no pool, but else what the application's has.
    """
    others = {
        name: value
        for name, value in options.items()
        if not name.startswith(("pool", "max_overflow"))
    }
    engine = create_engine(url, **others, poolclass=NullPool)
    prepare_engine(engine)
    if engine.dialect.name == "postgresql":
        postgresql.want_utf8(engine)
    return engine


def is_memory(url: URL) -> bool:
    """Tell a database that lives in the memory of this process."""
    nowhere = url.database in {None, "", ":memory:"}
    return url.get_backend_name() == "sqlite" and nowhere
