import secrets
from threading import Lock

from flask_jwt_extended import (
    create_access_token,
    create_refresh_token,
    get_jti,
)

newest: dict[str, str | None] = {}  # login -> jti of its refresh token; a table
lock = Lock()


def make_pair(user_id: str, login: str) -> dict[str, str]:
    claims = {"login": login}
    access = create_access_token(user_id, additional_claims=claims)
    refresh = create_refresh_token(user_id, additional_claims=claims)
    return {"access_token": access, "refresh_token": refresh}


def begin(user_id: str) -> dict[str, str]:
    login = secrets.token_urlsafe()
    pair = make_pair(user_id, login)
    with lock:
        newest[login] = get_jti(pair["refresh_token"])
    return pair


# --8<-- [start:turn]
def turn(user_id: str, login: str, used: str) -> dict[str, str] | None:
    """Make a new pair; an older refresh token ends the login."""
    pair = make_pair(user_id, login)
    with lock:
        if newest.get(login) == used:
            newest[login] = get_jti(pair["refresh_token"])
            return pair
        newest.pop(login, None)
        return None
        # --8<-- [end:turn]


def end(login: str) -> None:
    with lock:
        newest.pop(login, None)
