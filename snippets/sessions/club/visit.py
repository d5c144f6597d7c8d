"""Use the club as browsers do: python -m club.visit"""

import re
import secrets

from werkzeug.security import generate_password_hash

from . import create_app

NAME = "__Host-session"
PASSWORD = secrets.token_urlsafe()
app = create_app(
    {
        "SECRET_KEY": secrets.token_hex(),
        "MEMBERS": {"ada": generate_password_hash(PASSWORD)},
    }
)
browser = app.test_client()


def session_id() -> str:
    """The id that the browser holds."""
    cookie = browser.get_cookie(NAME)
    assert cookie
    return cookie.value


def send(path: str, **fields: str) -> str:
    """Fill in the form on the home page, its token included."""
    page = browser.get("/").text
    token = re.findall('name="csrf_token" value="(.+?)"', page)[0]
    return browser.post(path, data={"csrf_token": token, **fields}).status


def greeting(copied_id: str) -> str:
    """What the home page says to somebody with a copy of an id."""
    other = app.test_client()
    other.set_cookie(NAME, copied_id)
    found = re.search("<p>(.+)</p>", other.get("/").text)
    return found[1] if found else "nothing"


print("wrong password:", send("/login", name="ada", password=PASSWORD[1:]))
first = session_id()
print("right password:", send("/login", name="ada", password=PASSWORD))
second = session_id()
print("a new id:", first != second)
print("the first id is greeted with:", greeting(first))
print("the second id is greeted with:", greeting(second))
print("log out:", send("/logout"))
print("then the second id is greeted with:", greeting(second))
