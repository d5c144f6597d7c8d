"""The README of the application names what there is."""

import json
import re
from pathlib import Path

import pytest

import reference
from reference.settings.contradictions import CHOSEN
from reference.settings.defaults import DEFAULTS
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.tokens import TOKEN_SETTINGS
from tests.reference.imports import LEVELS

README = Path(reference.__file__).with_name("README.md").read_text("utf-8")
ROW = re.compile(r"^\| `([A-Z_]+)` \| `(.+?)` \| .+ \|$", re.MULTILINE)


def test_every_setting_is_named() -> None:
    """The table has each setting once, with the default of the code."""
    rows = re.findall(
        r"^\| `([A-Z_]+)` \| `(.+?)` \| .+ \|$", README, re.MULTILINE
    )
    named = {name: json.loads(default) for name, default in rows}
    assert len(named) == len(rows)
    chosen = {name: TOKEN_SETTINGS[name] for name in CHOSEN}
    assert named == {**DEFAULTS, **LOGIN_SETTINGS, **chosen}


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
