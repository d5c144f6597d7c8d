"""A digit is guessed from a picture and a note; in both versions."""

from typing import Final

from flask import request

from reference.api.pictures import picture_fault, want_form
from reference.api.rules import other_fields
from reference.http.problems import InvalidBodyError
from reference.security.limits import count, guess_limits
from reference.security.sessions import current_actor
from reference.services import guesses as service
from reference.services.texts import fault_of
from reference.storage.models.sample import NOTE_LENGTH

FIELDS: Final = ("picture", "note")


def guess() -> dict[str, object]:
    """Guess what is sent; nothing of it is kept."""
    want_form()
    note = request.form.get("note", "")
    told = {
        "#/picture": picture_fault(),
        "#/note": note_fault(note),
        "#": form_fault(),
    }
    if faults := {pointer: fault for pointer, fault in told.items() if fault}:
        raise InvalidBodyError(faults)
    count(guess_limits(current_actor()))
    guessed = service.from_file(request.files["picture"].stream, note)
    return {
        "digit": guessed.digit,
        "probabilities": guessed.probabilities,
        "evidence_bits": {"picture": guessed.picture, "note": guessed.note},
        "model": guessed.model,
    }


def note_fault(note: str) -> str | None:
    """Say what keeps a text from being a note; there may be none."""
    if "note" in request.files or len(request.form.getlist("note")) > 1:
        return "must be one text"
    return fault_of(note, NOTE_LENGTH) if note else None


def form_fault() -> str | None:
    """Say that there are fields which nobody knows."""
    known = {*request.form, *request.files} <= {*FIELDS}
    return None if known else other_fields(FIELDS)
