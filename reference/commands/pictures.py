"""Commands: `flask --app reference pictures purge`."""

import click
from flask.cli import AppGroup

from reference.commands.faults import database_faults
from reference.services import pictures as service
from reference.uploads.folder import FolderError

pictures = AppGroup("pictures", help="Manage the pictures.")


@pictures.command("purge")
def purge() -> None:
    """Delete files that belong to no sample, such as after a crash."""
    try:
        with database_faults():
            number = service.purge()
    except FolderError as error:
        message = f"The folder of pictures cannot be read: {error}"
        raise click.ClickException(message) from error
    click.echo(f"Files deleted: {number}")
