from flask import Blueprint
from flask.typing import ResponseReturnValue as Answer
from flask_jwt_extended import current_user, jwt_required

from .problems import text_of

bp = Blueprint("notes", __name__, url_prefix="/notes")


@bp.get("")
@jwt_required()
def list_notes() -> Answer:
    return {"notes": current_user.notes}


@bp.post("")
@jwt_required()
def add_note() -> Answer:
    current_user.notes.append(text := text_of("text"))
    return {"text": text}, 201
