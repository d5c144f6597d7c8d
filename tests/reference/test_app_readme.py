"""The README of the application names what there is."""

from pathlib import Path

import pytest

import reference
from tests.reference.imports import LEVELS

README = Path(reference.__file__).with_name("README.md").read_text("utf-8")


def test_every_home_is_named_in_order() -> None:
    """The folders stand in the order in which they may import each other."""
    table = README[: README.index("## Settings")]
    places = [
        min(table.index(f"`{home}/`") for home in homes) for homes in LEVELS
    ]
    assert places == sorted(places)


SECTION = README.partition("and gunicorn\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(
    "named",
    [
        "gunicorn --workers 2 --threads 8",
        "proxy_request_buffering on",
        "workers times threads: above, 16",
        "proxy_set_header Host $host:$server_port",
        "`$host` alone lacks the port",
        "adds a value to `X-Forwarded-For`, behind a comma",
        "Of `X-Forwarded-Proto` the last value counts",
        "--forwarded-allow-ips=",
        "The clocks of several hosts have to agree",
    ],
)
def test_server_and_proxy(named: str) -> None:
    """Whoever reads about gunicorn reads what it and a proxy have to do."""
    assert named in " ".join(SECTION.split())
