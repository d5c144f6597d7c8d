"""Commands: `flask --app reference members create NAME`."""

import click
from flask.cli import AppGroup
from sqlalchemy import select

from reference.services.passwords import LONGEST, SHORTEST, set_password
from reference.services.saving import saved
from reference.services.texts import fault_of
from reference.storage.database import db
from reference.storage.models import Member
from reference.storage.models.member import NAME_LENGTH, new_login_id

members = AppGroup("members", help="Manage the members.")


@members.command("create")
@click.argument("name")
def create(name: str) -> None:
    """Create the member NAME, who cannot log in before they have a password."""
    if fault := fault_of(name, NAME_LENGTH):
        raise click.BadParameter(fault, param_hint="NAME")
    member = Member(name=name)
    if not saved(member):
        message = f"There is a member {name} already."
        raise click.ClickException(message)
    click.echo(f"Member {member.id}: {member.name}")


@members.command("password")
@click.argument("name")
@click.password_option()
def password(name: str, password: str) -> None:
    """Give the member NAME a password."""
    if not SHORTEST <= len(password) <= LONGEST:
        message = f"A password has {SHORTEST} to {LONGEST} characters."
        raise click.ClickException(message)
    set_password(known(name), password)
    db.session.commit()


@members.command("activate")
@click.argument("name")
def activate(name: str) -> None:
    """Let the member NAME log in."""
    known(name).active = True
    db.session.commit()


@members.command("deactivate")
@click.argument("name")
def deactivate(name: str) -> None:
    """Log the member NAME out everywhere, and do not let them in again."""
    member = known(name)
    member.active, member.login_id = False, new_login_id()
    db.session.commit()


def known(name: str) -> Member:
    """Find a member by name."""
    named = select(Member).where(Member.name == name)
    member: Member | None = db.session.scalar(named)
    if member is None:
        message = f"There is no member {name}."
        raise click.ClickException(message)
    return member
