from dataclasses import dataclass
from threading import Lock
from typing import Annotated

from flask import Blueprint, jsonify, request
from msgspec import Meta, Struct
from werkzeug.exceptions import (
    NotFound,
    PreconditionFailed,
    PreconditionRequired,
)
from werkzeug.wrappers import Response

from .http import read


class NewNote(Struct):
    text: Annotated[str, Meta(min_length=1, max_length=500)]


@dataclass
class Note:
    text: str
    version: int


bp = Blueprint("notes", __name__, url_prefix="/notes")
notes = {1: Note("Buy milk.", 1)}
lock = Lock()


def find(number: int) -> Note:
    if number not in notes:
        raise NotFound(f"There is no note {number}.")
    return notes[number]


def answer(note: Note) -> Response:
    response = jsonify(text=note.text)
    response.set_etag(f"v{note.version}")
    return response


@bp.get("/<int:number>")
def show_note(number: int) -> Response:
    return answer(find(number)).make_conditional(request)


@bp.put("/<int:number>")
def replace_note(number: int) -> Response:
    text = read(NewNote).text
    if not request.if_match:
        raise PreconditionRequired("Send If-Match.")
    with lock:
        note = find(number)
        if f"v{note.version}" not in request.if_match:
            raise PreconditionFailed("Somebody was faster.")
        notes[number] = Note(text, note.version + 1)
        return answer(notes[number])
