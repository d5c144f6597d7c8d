import secrets
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

from flask import Flask, session
from markupsafe import escape

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.post("/<name>")
def remember(name: str) -> str:
    session["member"] = name
    return "saved"


@app.get("/")
def show() -> str:
    return escape(session.get("member"))


@app.delete("/")
def forget() -> str:
    session.clear()
    return "logged out"


def read(cookie: str) -> str:
    """Read a session cookie of Flask. Nobody needs the key for this."""
    packed = cookie.startswith(".")
    text = cookie.lstrip(".").split(".")[0]
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return (zlib.decompress(data) if packed else data).decode()


def visit(cookie: str) -> str:
    """Ask who is logged in, with a cookie from anywhere."""
    client = app.test_client()
    client.set_cookie("session", cookie)
    return client.get("/").text


browser = app.test_client()
browser.post("/ada")
cookie = browser.get_cookie("session")
assert cookie
print("anybody reads:", read(cookie.value))
print("the server sees:", visit(cookie.value))

payload, rest = cookie.value.split(".", 1)
forged = urlsafe_b64encode(b'{"member":"admin"}').decode().rstrip("=")
print("with another name:", visit(f"{forged}.{rest}"))

print("the browser logs out:", browser.delete("/").text)
print("the browser now:", browser.get("/").text)
print("a copy of the old cookie:", visit(cookie.value))
