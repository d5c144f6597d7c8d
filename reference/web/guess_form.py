"""The form that asks for a guess: a file or squares, and a note."""

from collections.abc import Sequence
from typing import Final

from flask import request
from wtforms import Field, FileField, StringField
from wtforms.validators import Optional

from reference.multimodal.features import SIDE
from reference.storage.models.sample import NOTE_LENGTH
from reference.web.forms import Line, PageForm, stripped

SQUARES: Final = {str(number): number for number in range(SIDE * SIDE)}


class PictureField(FileField):
    """A file; the other fields of our forms are text."""

    def process_formdata(self, _texts: Sequence[object]) -> None:
        """Find the file; a browser sends one without a name for no file."""
        file = request.files.get(self.name)
        self.data = file if file and file.filename else None


class SquaresField(Field):
    """The numbers of squares with ink, each the value of a checkbox."""

    def process_formdata(self, texts: Sequence[str]) -> None:
        """Read them; those that are not sent have no ink."""
        self.data = [SQUARES[text] for text in texts if text in SQUARES]
        if len(self.data) < len(texts):
            message = "There are 64 squares, and no others."
            raise ValueError(message)


class GuessForm(PageForm):
    """Asks which digit it is; where a file is chosen no square counts."""

    picture = PictureField(description="PNG or JPEG of one digit")
    note = StringField(
        description='What you know of it: "a closed loop", "左右对称"',
        validators=[Optional(), Line(NOTE_LENGTH)],
        filters=[stripped],
    )
    squares = SquaresField()

    def validate(self, *_: object) -> bool:
        """Check each field, and that there is something to look at."""
        good: bool = super().validate()
        if good and not (self.picture.data or self.squares.data):
            self.picture.errors = ["Choose a picture, or draw one below."]
            return False
        return good
