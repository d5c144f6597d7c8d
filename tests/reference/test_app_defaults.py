"""What is configured if nobody says anything, and what it is said to be for."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

import reference
from reference.settings.contradictions import CHOSEN
from reference.settings.defaults import DEFAULTS, DEVELOPMENT
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.rules import EXTENSIONS
from reference.settings.tokens import TOKEN_SETTINGS

MEANINGS = Path(reference.__file__).parent / "settings" / "meanings.toml"
OURS = {
    **DEFAULTS,
    **LOGIN_SETTINGS,
    **{name: TOKEN_SETTINGS[name] for name in CHOSEN},
}


def test_defaults(make_app: Callable[..., Flask]) -> None:
    """Where nothing else is set, each setting has its default."""
    config = make_app().config
    # The tests choose a database, keys and a cheap hash; options are added to.
    chosen = {"SECRET_KEY", "JWT_SECRET_KEY", "PASSWORD_METHOD"}
    others = {name for name in OURS.keys() - chosen if "SQL" not in name}
    assert len(others) > 25
    for name in others:
        assert config[name] == OURS[name], name


def test_meanings() -> None:
    """Each setting is described once in both languages, and no other one.

    Whoever adds a setting says in `meanings.toml` what it is for.
    """
    meanings = tomllib.loads(MEANINGS.read_text(encoding="utf-8"))
    hint = f"add or delete [NAME] with `en` and `zh` in {MEANINGS.name}"
    assert meanings.keys() == OURS.keys() | EXTENSIONS.keys(), hint
    for name, meaning in meanings.items():
        assert meaning.keys() == {"en", "zh"}, (name, hint)
        assert all(meaning.values()), (name, hint)


def test_development(
    environment: pytest.MonkeyPatch, make_app: Callable[..., Flask]
) -> None:
    """In debug mode three settings differ: names of cookies, and `Secure`."""
    config = make_app().config
    environment.setenv("FLASK_DEBUG", "1")
    debug = make_app().config
    named = OURS.keys() - {"PICTURES_FOLDER"}
    differ = {name for name in named if debug[name] != config[name]}
    assert differ == DEVELOPMENT.keys()
    assert {name: debug[name] for name in differ} == DEVELOPMENT
