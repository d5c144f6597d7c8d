"""The README of the application names what there is."""

import json
import re
from pathlib import Path

import reference
from reference.settings.defaults import DEFAULTS
from reference.settings.logins import LOGIN_SETTINGS
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
    assert named == {**DEFAULTS, **LOGIN_SETTINGS}


def test_every_home_is_named_in_order() -> None:
    """The folders stand in the order in which they may import each other."""
    table = README[: README.index("## Settings")]
    places = [
        min(table.index(f"`{home}/`") for home in homes) for homes in LEVELS
    ]
    assert places == sorted(places)


def test_slow_senders_are_named() -> None:
    """Whoever reads about gunicorn reads that a proxy has to buffer."""
    _, _, rest = README.partition("and gunicorn\n")
    section, _, _ = rest.partition("\n## ")
    assert "gunicorn --workers" in section
    assert "proxy_request_buffering on" in section
