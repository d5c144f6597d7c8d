import secrets

from werkzeug.security import check_password_hash, generate_password_hash

SHORTEST_PASSWORD = 15
HASHES: dict[str, str] = {}  # name -> hash of the password
NO_HASH = generate_password_hash(secrets.token_hex())  # fits nothing


def add_user(name: str, password: str) -> bool:
    """Store a hash; False if the name is taken or the password short."""
    if not name or name in HASHES or len(password) < SHORTEST_PASSWORD:
        return False
    HASHES[name] = generate_password_hash(password)
    return True


def is_right(name: str, password: str) -> bool:
    """Check a password; an unknown name costs as much as a known one."""
    return check_password_hash(HASHES.get(name, NO_HASH), password)
