import secrets
from dataclasses import dataclass, field
from threading import Lock

from werkzeug.security import check_password_hash, generate_password_hash

NO_HASH = generate_password_hash(secrets.token_hex())  # fits nothing


@dataclass
class User:
    id: str
    email: str
    password_hash: str
    notes: list[str] = field(default_factory=list)


users: dict[str, User] = {}  # by id; a table in a database
lock = Lock()


def with_email(email: str) -> User | None:
    with lock:
        return next((u for u in users.values() if u.email == email), None)


def with_password(email: str, password: str) -> User | None:
    """Check a password; an unknown address costs as much as a known one."""
    user = with_email(email)
    stored = user.password_hash if user else NO_HASH
    return user if check_password_hash(stored, password) else None


def add_user(email: str, password: str) -> User | None:
    hashed = generate_password_hash(password)
    user = User(secrets.token_urlsafe(), email, hashed)
    with lock:
        if any(u.email == email for u in users.values()):
            return None
        users[user.id] = user
    return user
