"""Commands: `flask --app reference members create NAME`."""

import click
from flask import Flask
from flask.cli import AppGroup
from sqlalchemy.exc import IntegrityError

from reference.extensions import db
from reference.models import Member
from reference.models.member import NAME_LENGTH
from reference.texts import fault_of

members = AppGroup("members", help="Manage the members.")


@members.command("create")
@click.argument("name")
def create(name: str) -> None:
    """Create the member NAME."""
    if fault := fault_of(name, NAME_LENGTH):
        raise click.BadParameter(fault, param_hint="NAME")
    member = Member(name=name)
    db.session.add(member)
    try:
        db.session.commit()
    except IntegrityError as error:
        message = f"There is a member {name} already."
        raise click.ClickException(message) from error
    click.echo(f"Member {member.id}: {member.name}")


def register_commands(app: Flask) -> None:
    """Add the groups to `flask`."""
    app.cli.add_command(members)
