import os
import secrets
from typing import NamedTuple

from flask import Flask, redirect, render_template, request, url_for
from flask_wtf import CSRFProtect
from werkzeug.wrappers import Response

app = Flask(__name__)
# One key for all workers; a random one dies with its process.
app.secret_key = os.environ.get("FLASK_SECRET_KEY") or secrets.token_hex()
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
app.config["MAX_CONTENT_LENGTH"] = 16_000
CSRFProtect(app)

LIMITS = {"name": 40, "message": 500}  # characters


class Entry(NamedTuple):
    name: str = ""
    message: str = ""
    anonymous: bool = False


entries: list[Entry] = []


def length(text: str) -> int:
    """Count as `maxlength` does: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def find_errors(entry: Entry) -> dict[str, str]:
    return {
        field: f"Write 1 to {limit} characters."
        for field, limit in LIMITS.items()
        if not 1 <= length(getattr(entry, field)) <= limit
    }


def page(entry: Entry, errors: dict[str, str]) -> str:
    shown = {"entry": entry, "errors": errors, "limits": LIMITS}
    return render_template("guestbook.html", entries=entries, **shown)


@app.get("/")
def show() -> str:
    return page(Entry(), {})


@app.post("/")
def sign() -> Response | tuple[str, int]:
    name, message = request.form["name"], request.form["message"]
    message = message.replace("\r\n", "\n").strip()
    entry = Entry(name.strip(), message, "anonymous" in request.form)
    # --8<-- [start:outcome]
    errors = find_errors(entry)
    if errors:
        return page(entry, errors), 422
    entries.append(entry)
    return redirect(url_for("show"), 303)
    # --8<-- [end:outcome]
