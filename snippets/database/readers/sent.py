from flask import abort, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.security import check_password_hash

from .models import Reader, db

# Fits no password. An unknown name is checked too, and takes as long.
NOBODY = "scrypt:32768:8:1$nobody$0"


def text(key: str, length: int) -> str:
    body = request.get_json()
    value = body.get(key) if isinstance(body, dict) else None
    value = value if isinstance(value, str) and value.isprintable() else ""
    if not 0 < len(value) <= length or value != value.strip():
        abort(422, f"{key} must be a line of 1 to {length} characters.")
    return value


def signed_in() -> Reader:
    sent = request.authorization
    name = (sent and sent.username) or ""
    password = (sent and sent.password) or ""
    found = db.select(Reader).where(Reader.name == name)
    reader: Reader | None = None
    if name.isprintable():
        reader = db.session.scalar(found)
    stored = reader.password_hash if reader else NOBODY
    if not check_password_hash(stored, password) or reader is None:
        basic = WWWAuthenticate("basic", {"realm": "notes"})
        abort(401, www_authenticate=basic)
    return reader
