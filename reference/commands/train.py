"""The command that makes the model which guesses digits."""

import click
from flask import current_app
from flask.cli import with_appcontext

from reference.services.models import model_file


@click.command("train")
@with_appcontext
def train() -> None:
    """Train the model that guesses digits; it takes a few seconds."""
    try:
        # It takes seconds to import, and nothing but this needs it.
        from reference.multimodal import training  # noqa: PLC0415
    except ImportError as error:
        message = (
            f"Training needs scikit-learn ({error}). Install it first:\n"
            "  python -m pip install scikit-learn"
        )
        raise click.ClickException(message) from error
    steps = training.train(model_file(current_app))
    try:
        with click.progressbar(
            steps, training.STEPS, item_show_func=lambda told: told or ""
        ) as bar:
            *_, done = bar
    except OSError as error:
        message = f"The model cannot be written: {error}"
        raise click.ClickException(message) from error
    click.echo(done)
