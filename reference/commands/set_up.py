"""The one command between a clone and a running application."""

import tomllib
from pathlib import Path
from secrets import token_hex

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from reference.commands.faults import database_faults
from reference.storage.faults import told_if_in_use
from reference.storage.revisions import ahead, strange


# --8<-- [start:set-up]
@click.command("set-up")
@with_appcontext
def set_up() -> None:
    """Make the secret keys and the database, or bring the latter up to date."""
    if current_app.debug:
        keep_secret_keys(Path(current_app.instance_path) / "config.toml")
    with database_faults(), told_if_in_use():
        want_own_database()
        if revision := ahead():  # This is a way back to an older release.
            click.echo(f"Left as a newer release made it: revision {revision}.")
        else:
            upgrade()
    debug = " --debug" if current_app.debug else ""
    click.echo(f"Ready. Now run:\n  flask --app reference{debug} run")


def keep_secret_keys(file: Path) -> None:
    """Write new keys into the instance file, unless they are there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    text = file.read_text("utf-8-sig")
    for name in ("JWT_SECRET_KEY", "SECRET_KEY"):
        if name not in tomllib.loads(text):
            text = f'{name} = "{token_hex()}"\n{text}'
            file.write_text(text, "utf-8")


# --8<-- [end:set-up]


def want_own_database() -> None:
    """Refuse a database whose revision another program has noted."""
    if revision := strange():
        message = (
            f"The database is at revision {revision}, but has no table of "
            "members. Is it another program's?"
        )
        raise click.ClickException(message)
