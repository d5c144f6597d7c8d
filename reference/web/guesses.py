"""The page where a member asks which digit it is."""

from collections.abc import Sequence

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from reference.multimodal.model import Guess
from reference.security.access import Access, access
from reference.security.limits import count, guess_limits
from reference.security.sessions import current_actor
from reference.services import guesses as service
from reference.uploads.images import PictureError
from reference.web.forms import text_of
from reference.web.guess_form import GuessForm

guesses = Blueprint("guesses", __name__)


@guesses.get("/guess")
@access(Access.MEMBER)
def guess() -> str:
    """Show the form."""
    return render_template("web/guesses/guess.html", form=GuessForm())


@guesses.post("/guess")
@access(Access.MEMBER)
def answer() -> ResponseReturnValue:
    """Guess, and show the form again below the answer; nothing is kept."""
    form = GuessForm()
    if form.validate():
        count(guess_limits(current_actor()))
        try:
            guessed = guess_of(form)
        except PictureError as error:
            form.picture.errors = [f"The picture {error}."]
        else:
            shares = percents(guessed.probabilities)
            return render_template(
                "web/guesses/guess.html",
                form=form,
                guessed=guessed,
                shares=shares,
            )
    return render_template("web/guesses/guess.html", form=form), 422


def guess_of(form: GuessForm) -> Guess:
    """Guess what was sent: a file, or else the squares."""
    note = text_of(form.note)
    if file := form.picture.data:
        return service.from_file(file.stream, note)
    return service.from_squares(form.squares.data or [], note)


def percents(probabilities: Sequence[float]) -> list[int]:
    """Write shares as whole percents, which are 100 together.

    Those that lose most when they are rounded down are rounded up.
    """
    exact = [100 * share for share in probabilities]
    whole = [int(share) for share in exact]
    by_loss = sorted(
        range(len(exact)), key=lambda place: whole[place] - exact[place]
    )
    for place in by_loss[: 100 - sum(whole)]:
        whole[place] += 1
    return whole
