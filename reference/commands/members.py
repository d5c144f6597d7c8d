"""Commands: `flask --app reference members create NAME`."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask.cli import AppGroup

from reference.commands.faults import database_faults
from reference.services import members as service
from reference.services.errors import NotFoundError, TakenError
from reference.services.names import name_fault
from reference.services.passwords import LONGEST, SHORTEST

members = AppGroup("members", help="Manage the members.")


def readable(
    _context: click.Context, _parameter: click.Parameter, value: str
) -> str:
    """Refuse bytes that are no text here: no database or hash takes them."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        message = "must be in the encoding of the locale, as a rule UTF-8"
        raise click.BadParameter(message) from error
    return value


named = click.argument("name", callback=readable)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Say what is wrong with a name as a command does."""
    try:
        with database_faults():
            yield
    except TakenError as error:
        message = f"There is a member {name} already."
        raise click.ClickException(message) from error
    except NotFoundError as error:
        message = f"There is no member {name}."
        raise click.ClickException(message) from error


@members.command("create")
@named
def create(name: str) -> None:
    """Create the member NAME, who cannot log in before they have a password."""
    if fault := name_fault(name):
        raise click.BadParameter(fault, param_hint="NAME")
    with told(name):
        member = service.create(name)
    click.echo(f"Member {member.id}: {member.name}")


@members.command("password")
@named
@click.password_option(callback=readable)
def password(name: str, password: str) -> None:
    """Give the member NAME a password."""
    if not SHORTEST <= len(password) <= LONGEST:
        message = f"A password has {SHORTEST} to {LONGEST} characters."
        raise click.ClickException(message)
    with told(name):
        service.give_password(name, password)


@members.command("activate")
@named
def activate(name: str) -> None:
    """Let the member NAME log in."""
    with told(name):
        service.activate(name)


@members.command("deactivate")
@named
def deactivate(name: str) -> None:
    """Log the member NAME out everywhere, and do not let them in again."""
    with told(name):
        service.deactivate(name)
