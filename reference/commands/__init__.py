"""The commands of `flask --app reference`."""

from flask import Flask

from reference.commands.members import members
from reference.commands.pictures import pictures
from reference.commands.set_up import set_up
from reference.commands.train import train


def register_commands(app: Flask) -> None:
    """Add the commands to `flask`."""
    app.cli.add_command(members)
    app.cli.add_command(pictures)
    app.cli.add_command(set_up)
    app.cli.add_command(train)
