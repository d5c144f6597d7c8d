from flask import current_app
from werkzeug.security import check_password_hash

# No password fits, and finding that out takes as long as with a hash of
# Werkzeug's default method.
NOBODY = "scrypt:32768:8:1$nobody$"


def is_right(name: str, password: str) -> bool:
    known = current_app.config["MEMBERS"].get(name, NOBODY)
    return check_password_hash(known, password)
