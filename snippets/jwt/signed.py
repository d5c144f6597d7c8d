import base64
import json
import secrets
from datetime import UTC, datetime, timedelta

import jwt

KEY = secrets.token_bytes(32)  # of this run; a service reads its key


def issue(user: str, minutes: int, key: bytes = KEY) -> str:
    end = datetime.now(UTC) + timedelta(minutes=minutes)
    return jwt.encode({"sub": user, "exp": end}, key, algorithm="HS256")


# --8<-- [start:check]
def user_of(token: str) -> str:
    claims = jwt.decode(
        token,
        KEY,
        algorithms=["HS256"],  # not what the token's header says
        options={"require": ["exp", "sub"]},
    )
    return str(claims["sub"])
    # --8<-- [end:check]


def read(part: str) -> dict[str, object]:
    """Read a part of a token: this takes no key."""
    padded = part + "=" * (-len(part) % 4)
    return dict(json.loads(base64.urlsafe_b64decode(padded)))


def write(part: dict[str, object]) -> str:
    text = json.dumps(part).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def tell(what: str, token: str) -> None:
    try:
        print(f"{what:14} in as {user_of(token)}")
    except jwt.InvalidTokenError as error:
        print(f"{what:14} {type(error).__name__}: {error}")


token = issue("ann", minutes=10)
header, payload, signature = token.split(".")
bob = write(read(payload) | {"sub": "bob"})
no_end = jwt.encode({"sub": "ann"}, KEY, algorithm="HS256")
print("without a key ", read(header), "sub:", read(payload)["sub"])
tell("as issued", token)
tell("other user", f"{header}.{bob}.{signature}")
tell("other key", issue("ann", 10, key=secrets.token_bytes(32)))
tell("alg: none", f"{write({'alg': 'none'})}.{bob}.")
tell("expired", issue("ann", minutes=-1))
tell("without exp", no_end)
tell("no token", "ann")
