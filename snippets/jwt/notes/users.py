import secrets
import time

from flask import Blueprint
from flask.typing import ResponseReturnValue as Answer
from werkzeug.exceptions import UnprocessableEntity

from .access import limiter
from .accounts import add_user, with_email
from .problems import text_of

bp = Blueprint("users", __name__, url_prefix="/users")
codes: dict[str, tuple[str, float]] = {}  # code -> address, end; a table
mails: list[tuple[str, str]] = []  # stands for a mail server


# --8<-- [start:invite]
@bp.post("/invitations")
@limiter.limit("10/hour")
def invite() -> Answer:
    email, code = text_of("email"), secrets.token_urlsafe()
    if with_email(email):
        mails.append((email, "You have an account already."))
    else:
        codes[code] = (email, time.time() + 3600)
        mails.append((email, code))
    return {"mail_sent_to": email}, 202
    # --8<-- [end:invite]


@bp.post("")
@limiter.limit("10/minute")
def register() -> Answer:
    code, password = text_of("code"), text_of("password")
    if len(password) < 15:
        raise UnprocessableEntity("password has to have 15 characters.")
    email, end = codes.pop(code, ("", 0))
    user = add_user(email, password) if time.time() < end else None
    if not user:
        raise UnprocessableEntity("code is not valid, or no longer.")
    return {"id": user.id}, 201
