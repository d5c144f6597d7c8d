"""Commands: `flask --app reference pictures purge`."""

import click
from flask.cli import AppGroup

from reference.commands.faults import database_faults
from reference.services import pictures as service

pictures = AppGroup("pictures", help="Manage the pictures.")


@pictures.command("purge")
def purge() -> None:
    """Delete files that belong to no sample, such as after a crash."""
    with database_faults():
        number = service.purge()
    click.echo(f"Files deleted: {number}")
