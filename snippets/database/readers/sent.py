from flask import abort, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.security import check_password_hash

from .models import Reader, db


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
    if not (reader and check_password_hash(reader.password_hash, password)):
        basic = WWWAuthenticate("basic", {"realm": "notes"})
        abort(401, www_authenticate=basic)
    return reader
