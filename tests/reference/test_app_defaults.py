"""What is configured if nobody says anything: as the README has it."""

import json
import re
from collections.abc import Callable

import pytest
from flask import Flask

from provenance.layout import ROOT
from reference.settings.contradictions import CHOSEN
from reference.settings.defaults import DEFAULTS
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.tokens import TOKEN_SETTINGS

ROW = re.compile(r"^\| `([A-Z_]+)` \| `(.+?)` \| (.+) \|$", re.MULTILINE)


def documented() -> dict[str, tuple[object, str]]:
    """The default of each setting in the table, and what is said of it."""
    text = (ROOT / "reference" / "README.md").read_text(encoding="utf-8")
    return {
        name: (json.loads(value), told)
        for name, value, told in ROW.findall(text)
    }


def test_defaults() -> None:
    """The table names every setting of the application, and its default."""
    table = {name: value for name, (value, _) in documented().items()}
    chosen = {name: TOKEN_SETTINGS[name] for name in CHOSEN}
    assert table == {**DEFAULTS, **LOGIN_SETTINGS, **chosen}


def test_development(
    environment: pytest.MonkeyPatch, make_app: Callable[..., Flask]
) -> None:
    """In development the settings differ that the table says it of."""
    environment.setenv("FLASK_DEBUG", "1")
    config = make_app().config
    said = {
        name: found[1]
        for name, (_, told) in documented().items()
        if (found := re.search(r"`([a-z]+)` in development$", told))
    }
    assert {name: json.dumps(config[name]).strip('"') for name in said} == said
    assert len(said) == 3
