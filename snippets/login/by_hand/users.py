import secrets
from dataclasses import dataclass

from werkzeug.security import check_password_hash, generate_password_hash

SHORTEST_PASSWORD = 15
NO_HASH = generate_password_hash(secrets.token_hex())  # fits nothing


@dataclass(frozen=True)
class User:
    id: str  # nobody gets it again, as the name of a deleted user
    name: str
    password_hash: str


by_name: dict[str, User] = {}


def add_user(name: str, password: str) -> bool:
    """Keep a hash; False without a free name and a long password."""
    if not name or len(password) < SHORTEST_PASSWORD:
        return False
    user = User(secrets.token_urlsafe(), name, generate_password_hash(password))
    return by_name.setdefault(name, user) is user  # looks and keeps at once


def with_password(name: str, password: str) -> User | None:
    """Check a password; an unknown name costs as much as a known one."""
    user = by_name.get(name)
    stored = user.password_hash if user else NO_HASH
    return user if check_password_hash(stored, password) else None


def with_id(user_id: str | None) -> User | None:
    users = list(by_name.values())  # others may register meanwhile
    return next((user for user in users if user.id == user_id), None)
