"""Configuration: defaults < instance file < environment < `create_app()`.

The environment uses Flask's own prefix: `FLASK_SECRET_KEY` sets `SECRET_KEY`.
Values are read as JSON where they can be, so lists and numbers keep their
types: `FLASK_TRUSTED_HOSTS='["samples.example"]'`.
"""

import secrets
import tomllib
from collections.abc import Mapping
from pathlib import Path

from flask import Flask

from reference.settings.defaults import DEFAULTS, DEVELOPMENT
from reference.settings.logins import LOGIN_SETTINGS
from reference.settings.secret_check import require_secret


# --8<-- [start:load-config]
def load_config(app: Flask, overrides: Mapping[str, object]) -> None:
    """Fill `app.config`, the weakest layer first, and check the secrets.

    Development is what `--debug` or `FLASK_DEBUG` says, nothing else.
    Raises `InsecureSecretError`.
    """
    development = app.debug
    app.config.from_mapping(LOGIN_SETTINGS, **DEFAULTS)
    if development:
        app.config.from_mapping(DEVELOPMENT)
    app.config.from_file(
        str(Path(app.instance_path) / "config.toml"),
        load=tomllib.load,
        silent=True,
        text=False,
    )
    app.config.from_prefixed_env()
    # FLASK_DEBUG=no has just arrived as the text "no", which is true.
    app.debug = development
    app.config.from_mapping(overrides)
    check_secrets(app, development=development)


# --8<-- [end:load-config]


# --8<-- [start:check-secrets]
def check_secrets(app: Flask, *, development: bool) -> None:
    """Refuse to start without good secrets.

    In development a missing key is made up: one for each process, so that
    nobody can take it to production. The price: a restart makes every form
    that is open in a browser stale.
    """
    if development and app.config["SECRET_KEY"] is None:
        app.config["SECRET_KEY"] = secrets.token_hex()
    require_secret("SECRET_KEY", app.config["SECRET_KEY"])
    for key in app.config["SECRET_KEY_FALLBACKS"]:
        require_secret("SECRET_KEY_FALLBACKS", key)
    if app.config["API_WRITE_TOKEN"] is not None:
        require_secret("API_WRITE_TOKEN", app.config["API_WRITE_TOKEN"])


# --8<-- [end:check-secrets]
