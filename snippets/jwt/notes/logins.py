from flask import Blueprint
from flask.typing import ResponseReturnValue as Answer
from flask_jwt_extended import get_jwt, jwt_required

from . import tokens
from .access import limiter
from .accounts import with_password
from .problems import refuse, text_of

bp = Blueprint("logins", __name__, url_prefix="/logins")
NOT_KEPT = {"Cache-Control": "no-store"}


@bp.post("")
@limiter.limit("10/minute")
def log_in() -> Answer:
    user = with_password(text_of("email"), text_of("password"))
    if not user:
        return refuse("Wrong address or password.")
    return tokens.begin(user.id), NOT_KEPT


@bp.post("/refresh")
@jwt_required(refresh=True)
def refresh() -> Answer:
    claims = get_jwt()
    pair = tokens.turn(claims["sub"], claims["login"], used=claims["jti"])
    if not pair:
        return refuse("This token was used before.", "invalid_token")
    return pair, NOT_KEPT


@bp.delete("/current")
@jwt_required(verify_type=False)  # either token of the login will do
def log_out() -> Answer:
    tokens.end(get_jwt()["login"])
    return "", 204
