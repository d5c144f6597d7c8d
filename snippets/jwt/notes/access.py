from flask import request
from flask_jwt_extended import JWTManager
from flask_jwt_extended.exceptions import NoAuthorizationError
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.wrappers import Response

from . import tokens
from .accounts import User, users
from .problems import refuse

Claims = dict[str, str]
jwt = JWTManager()
limiter = Limiter(get_remote_address, headers_enabled=True)


def check_header() -> None:
    """Refuse a header that the extension cannot split: that was a 500."""
    if request.headers.get("Authorization", "").strip().startswith(","):
        raise NoAuthorizationError


# --8<-- [start:ended]
@jwt.token_in_blocklist_loader
def has_ended(_header: Claims, claims: Claims) -> bool:
    return claims.get("login") not in tokens.newest


# --8<-- [end:ended]
@jwt.user_lookup_loader
def find_user(_header: Claims, claims: Claims) -> User | None:
    return users.get(claims["sub"])


@jwt.unauthorized_loader
def no_token(_reason: str) -> Response:
    return refuse("A token is needed.")


@jwt.invalid_token_loader
def invalid(_reason: str) -> Response:
    return refuse("This token is not valid here.", "invalid_token")


@jwt.expired_token_loader
def expired(_header: Claims, _claims: Claims) -> Response:
    return refuse("This token has expired.", "invalid_token")


@jwt.revoked_token_loader
def ended(_header: Claims, _claims: Claims) -> Response:
    return refuse("This login has ended.", "invalid_token")


@jwt.user_lookup_error_loader
def no_user(_header: Claims, _claims: Claims) -> Response:
    return refuse("This user is gone.", "invalid_token")
