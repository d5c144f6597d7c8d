import unicodedata

from flask import Response, abort, request
from werkzeug.security import check_password_hash

from .models import Reader, db

CHALLENGE = 'Basic realm="notes", charset="UTF-8"'
# Fits no password. An unknown name is checked too, and takes as long.
NOBODY = "scrypt:32768:8:1$nobody$0"
# Control characters, halves of characters, ends of lines and paragraphs.
NOT_IN_A_LINE = {"Cc", "Cs", "Zl", "Zp"}


def is_line(value: str) -> bool:
    return NOT_IN_A_LINE.isdisjoint(map(unicodedata.category, value))


def text(key: str, least: int, most: int) -> str:
    try:
        body = request.get_json()
    except RecursionError:  # brackets without end
        abort(400)
    value = body.get(key) if isinstance(body, dict) else None
    value = value if isinstance(value, str) and is_line(value) else ""
    if not least <= len(value) <= most or value != value.strip():
        size = f"{least} to {most} characters"
        abort(422, f"{key}: one line of {size}, without blanks around it.")
    return value


def signed_in() -> Reader:
    sent = request.authorization
    name = (sent and sent.username) or ""
    password = (sent and sent.password) or ""
    found = db.select(Reader).where(Reader.name == name)
    reader: Reader | None = db.session.scalar(found) if is_line(name) else None
    stored = reader.password_hash if reader else NOBODY
    if not check_password_hash(stored, password) or reader is None:
        refused = Response("Sign in.\n", 401, mimetype="text/plain")
        refused.headers["WWW-Authenticate"] = CHALLENGE
        abort(refused)
    return reader
