"""Kinds of values that a setting can have."""

import re
from pathlib import Path
from typing import Any, Final

from limits import parse_many
from limits.storage import SCHEMES  # type: ignore[attr-defined]
from sqlalchemy import make_url
from werkzeug.sansio.utils import host_is_trusted

# What a hash has to cost at least: rounds of PBKDF2, or N of scrypt.
FEWEST_ROUNDS: Final = 600_000
SMALLEST_N: Final = 2**15
# 1 GiB for each try to log in.
LARGEST_N: Final = 2**20
METHOD: Final = re.compile(
    r"scrypt(?::(?P<n>\d{5,7}):8:1)?|pbkdf2:sha(256|512):(?P<rounds>\d{1,9})"
)

# Other drivers keep no time limits, or have to be awaited.
DRIVERS: Final = frozenset({"pysqlite", "psycopg"})


def is_method(value: str) -> bool:
    """Tell whether passwords may be hashed so."""
    method = METHOD.fullmatch(value)
    if method is None:
        return False
    rounds = int(method["rounds"] or FEWEST_ROUNDS)
    n = int(method["n"] or SMALLEST_N)
    # OpenSSL wants a power of two.
    usable = SMALLEST_N <= n <= LARGEST_N and n & (n - 1) == 0
    return usable and rounds >= FEWEST_ROUNDS


def is_database(value: str) -> bool:
    """Tell a database that we know, by a driver that is installed."""
    url = make_url(value)
    url.get_dialect().import_dbapi()
    return url.get_driver_name() in DRIVERS and "autocommit" not in url.query


def is_store(value: str) -> bool:
    """Tell where tries can be counted, by counters that need no `await`."""
    scheme, separator, _ = value.partition("://")
    return scheme in SCHEMES and bool(separator) and "async" not in scheme


def are_hosts(value: list[str] | None) -> bool:
    """Tell names that requests can have.

    A browser sends them in lower case, and Werkzeug knows which it can trust.
    """
    return all(
        host == host.lower() and host_is_trusted(host.removeprefix("."), [host])
        for host in value or []
    )


def is_absolute(value: str | None) -> bool:
    """Tell a path that is the same from wherever the process was started."""
    return value is None or (Path(value).is_absolute() and "\0" not in value)


def are_tries(value: str) -> bool:
    """Tell how often something may be tried; never is not often."""
    return all(item.amount > 0 for item in parse_many(value))


def can_be_merged(value: dict[str, Any]) -> bool:
    """Tell options that take away nothing that the application relies on.

    Those are transactions, and logs without the values of a statement or row.
    """
    driver = value.get("connect_args", {})
    execution = value.get("execution_options", {})
    if not (isinstance(driver, dict) and isinstance(execution, dict)):
        return False
    levels = [
        str(table.get("isolation_level")).upper()
        for table in (value, execution)
    ]
    return (
        value.get("hide_parameters", True) is True
        # "debug" would log the rows.
        and isinstance(value.get("echo", False), bool)
        and "AUTOCOMMIT" not in levels
        and not driver.keys() & {"autocommit", "client_encoding"}
        # To sqlite3 this is another name for it.
        and driver.get("isolation_level", "") is not None
    )
