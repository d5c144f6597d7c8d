"""Configuration: defaults < instance file < environment < `create_app()`.

The environment uses Flask's own prefix: `FLASK_SECRET_KEY` sets `SECRET_KEY`.
Values are read as JSON where they can be, so lists and numbers keep their
types: `FLASK_TRUSTED_HOSTS='["samples.example"]'`.
"""

import os
import secrets
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from flask import Config, Flask

from reference.settings.contradictions import check_contradictions
from reference.settings.defaults import DEFAULTS, DEVELOPMENT
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.names import check_names
from reference.settings.rules import SettingError, check_values
from reference.settings.secret_check import require_other_key, require_secret
from reference.settings.tokens import TOKEN_SETTINGS


def instance_path() -> str | None:
    """Read where the instance folder is; None lets Flask choose.

    Raises `SettingError` where Flask would show a traceback.
    """
    path = os.environ.get("FLASK_INSTANCE_PATH")
    if path is not None and not Path(path).is_absolute():
        message = f"FLASK_INSTANCE_PATH must be an absolute path, not {path!r}."
        raise SettingError(message)
    return path


# --8<-- [start:load-config]
def load_config(app: Flask, overrides: Mapping[str, object]) -> None:
    """Fill `app.config`, the weakest layer first, and check all of it.

    Development is what `--debug` or `FLASK_DEBUG` says, nothing else.
    Raises `SettingError` and `InsecureSecretError`.
    """
    development = app.debug
    defaults = {**LOGIN_SETTINGS, **TOKEN_SETTINGS, **DEFAULTS}
    # A copy: FLASK_A__B changes a table where it is.
    app.config.from_mapping(deepcopy(defaults))
    if development:
        app.config.from_mapping(DEVELOPMENT)
    known = frozenset(app.config)
    file = read_file(Path(app.instance_path) / "config.toml")
    check_names([*file, *names_in_the_environment()], known)
    app.config.from_mapping(file)
    read_environment(app.config)
    app.config.from_mapping(overrides)
    # FLASK_DEBUG=no has arrived as the text "no", which is true.
    app.debug = development
    check_values(app.config)
    check_contradictions(app.config)
    check_secrets(app, development=development)


# --8<-- [end:load-config]


def read_file(file: Path) -> dict[str, Any]:
    """Read settings from a file, which need not be there."""
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        message = f"{file} cannot be read: {error}."
        raise SettingError(message) from error


def read_environment(config: Config) -> None:
    """Read what begins with `FLASK_`; `FLASK_A__B` sets a part of `A`."""
    try:
        config.from_prefixed_env()
    except TypeError:  # What Python says names neither variable.
        parts = [name for name in sorted(os.environ) if "__" in name]
        what = ", ".join(name for name in parts if name.startswith("FLASK_"))
        message = f"A part can only be set of a table, see {what}."
        raise SettingError(message) from None


def names_in_the_environment() -> list[str]:
    """List what is set there, without the prefix and without parts."""
    prefix = "FLASK_"
    set_here = [name for name in os.environ if name.startswith(prefix)]
    return [name.removeprefix(prefix).split("__")[0] for name in set_here]


# --8<-- [start:check-secrets]
def check_secrets(app: Flask, *, development: bool) -> None:
    """Refuse to start without good secrets.

    In development a missing key is made up: one for each process, so that
    nobody can take it to production. The price: a restart logs everybody
    out and makes every form that is open in a browser stale.
    """
    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        if development and app.config[name] is None:
            app.config[name] = secrets.token_hex()
    require_secret("SECRET_KEY", app.config["SECRET_KEY"])
    for key in app.config["SECRET_KEY_FALLBACKS"]:
        require_secret("SECRET_KEY_FALLBACKS", key)
    if app.config["JWT_SECRET_KEY"] is not None:
        require_other_key("JWT_SECRET_KEY", app.config)


# --8<-- [end:check-secrets]
