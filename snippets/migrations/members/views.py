from secrets import compare_digest
from unicodedata import category

from flask import Blueprint, abort, current_app, request
from sqlalchemy.exc import IntegrityError
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.security import generate_password_hash

from .models import Member, db

NAME, PASSWORD = 40, 15  # lengths: at most, at least
CONTROL = {"Cc", "Cs", "Zl", "Zp"}  # also half characters and line ends
CHALLENGE = WWWAuthenticate("bearer", {"realm": "list of members"})
bp = Blueprint("members", __name__)


@bp.before_request
def require_token() -> None:
    given = request.authorization
    token = given.token if given and given.type == "bearer" else None
    expected: str = current_app.config["ADMIN_TOKEN"]
    if not token or not compare_digest(token.encode(), expected.encode()):
        abort(401, www_authenticate=CHALLENGE)


def plain(text: str) -> bool:
    return not any(category(char) in CONTROL for char in text)


@bp.post("/members")
def create() -> tuple[dict[str, object], int]:
    try:
        body = request.get_json()
    except RecursionError:  # brackets without end
        abort(400)
    match body:
        case {"name": str(name), "password": str(password)}:
            if not plain(name + password) or name != name.strip():
                abort(422, "no control characters, no spaces around the name")
            if not 1 <= len(name) <= NAME or len(password) < PASSWORD:
                abort(422, f"name: 1 to {NAME}, password: {PASSWORD} or more")
        case _:
            abort(422, "name and password are needed")
    hashed = generate_password_hash(password)
    member = Member(name=name, password_hash=hashed)
    db.session.add(member)
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        abort(409, "this name is taken")
    return {"id": member.id, "name": member.name}, 201
