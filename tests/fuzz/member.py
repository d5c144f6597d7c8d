"""An application with a member, who has samples and logs in again and again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from flask import Flask

from reference import create_app
from reference.security.tokens import new_refresh_id, pair, program_origin
from reference.services import accounts, logins, members, pictures, samples
from reference.services.actors import Actor
from reference.services.errors import NotFoundError
from reference.services.transactions import transaction
from tests.reference.guessing import bar, write_model
from tests.reference.process import clean_process, close
from tests.reference.schema import flask_db

NAME = "Ada"
LASTS = timedelta(hours=1)


@contextmanager
def served() -> Iterator[Flask]:
    """Make the application on a new database, with the member in it."""
    with TemporaryDirectory() as name, clean_process(Path(name)):
        app = create_app(
            {
                "SECRET_KEY": token_hex(),
                "JWT_SECRET_KEY": token_hex(),
                # The member asks for more than a person does.
                "GUESSES_BY_MEMBER": "10000 per minute",
            }
        )
        write_model(app)
        flask_db(app.test_cli_runner(), "upgrade")
        with app.test_request_context():
            origin = program_origin(new_refresh_id())
            accounts.register(NAME, token_hex(), origin, LASTS)
        yield app
        close(app)


def log_in(app: Flask) -> tuple[Actor, dict[str, object]]:
    """Begin a login of the member, and give its tokens."""
    first = new_refresh_id()
    with app.test_request_context():
        member = members.named(NAME)
        assert member is not None
        with transaction():
            actor = logins.add(member, program_origin(first), LASTS)
        return actor, pair(actor, first)


def sample(app: Flask, actor: Actor, number: int) -> tuple[int, str]:
    """Make sure of a sample with a picture; give its number and ETag."""
    with app.app_context():
        try:
            found = samples.show(number)
        except NotFoundError:
            made = samples.create(actor, f"Sample {token_hex()}", "x")
            found = pictures.put(actor, samples.show(made.id), bar())
        return found.id, f'"{found.version}-{found.member_version}"'
