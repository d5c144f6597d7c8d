"""What a command says if the database does not do what it should."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from reference.storage.faults import (
    is_unavailable,
    misses_right,
    misses_table,
)


@contextmanager
def database_faults() -> Iterator[None]:
    """Say it in a sentence; a traceback is for our own mistakes."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if misses_table(error):
            message = (
                "The database has no tables yet. Make them first:\n"
                "  flask --app reference set-up"
            )
        elif misses_right(error):
            # The statement would follow.
            told, *_ = str(cause).splitlines()
            message = f"The user of the database lacks a right: {told}."
        elif is_unavailable(error):
            message = f"The database does not answer: {cause}"
        else:
            raise
        raise click.ClickException(message) from error
