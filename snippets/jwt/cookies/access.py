import secrets

from flask import Flask, request
from flask_jwt_extended import JWTManager
from flask_jwt_extended.exceptions import CSRFError
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.security import check_password_hash, generate_password_hash

NO_HASH = generate_password_hash(secrets.token_hex())  # fits nothing
hashes: dict[str, str] = {}  # name -> hash of the password; a table
ended: set[str] = set()  # jti of tokens; a table, too
jwt = JWTManager()
limiter = Limiter(get_remote_address, storage_uri="memory://")


@jwt.token_in_blocklist_loader
def has_ended(_header: dict[str, str], claims: dict[str, str]) -> bool:
    return claims["jti"] in ended


def init_app(app: Flask) -> None:
    """Refuse a short key, and one of digits, which was read as a number."""
    key = app.config["JWT_SECRET_KEY"]
    if not isinstance(key, str) or len(key.encode()) < 32:
        raise RuntimeError("JWT_SECRET_KEY is no text of 32 bytes or more")
    jwt.init_app(app)
    limiter.init_app(app)
    app.before_request(check_csrf)


def check_csrf() -> None:
    """Refuse a value that the extension cannot compare: that was a 500."""
    if not request.headers.get("X-CSRF-TOKEN", "").isascii():
        raise CSRFError("X-CSRF-TOKEN has to be ASCII.")


def is_password(name: str, password: str) -> bool:
    """Check a password; an unknown name costs as much as a known one."""
    try:
        return check_password_hash(hashes.get(name, NO_HASH), password)
    except UnicodeEncodeError:  # half a character
        return False
