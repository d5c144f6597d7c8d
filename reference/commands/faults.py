"""What a command says if the database does not do what it should."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from reference.storage.faults import is_unavailable, misses_table


@contextmanager
def database_faults() -> Iterator[None]:
    """Say it in a sentence; a traceback is for our own mistakes."""
    try:
        yield
    except SQLAlchemyError as error:
        if misses_table(error):
            message = (
                "The database has no tables yet. Make them first:\n"
                "  flask --app reference set-up"
            )
        elif is_unavailable(error):
            cause = error.orig if isinstance(error, DBAPIError) else error
            message = f"The database does not answer: {cause}"
        else:
            raise
        raise click.ClickException(message) from error
