import secrets

from werkzeug.test import TestResponse

from . import create_app

OLD, NEW = secrets.token_hex(), secrets.token_hex()


def visit(cookie: str = "", **config: object) -> tuple[TestResponse, str]:
    client = create_app(config).test_client()
    client.set_cookie("__Host-session", cookie)
    reply = client.post("/visits")
    kept = client.get_cookie("__Host-session")
    assert kept
    return reply, kept.value


def test_the_cookie_has_all_flags() -> None:
    reply, _ = visit(SECRET_KEY=NEW)
    name, *flags = reply.headers["Set-Cookie"].split("; ")
    assert name.startswith("__Host-session=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} < set(flags)
    assert not any(flag.startswith("Domain") for flag in flags)


def test_an_old_key_still_opens_its_cookies() -> None:
    _, cookie = visit(SECRET_KEY=OLD)
    reply, _ = visit(cookie, SECRET_KEY=NEW, SECRET_KEY_FALLBACKS=[OLD])
    assert reply.json == {"visits": 2}


def test_without_it_the_visitor_is_a_stranger() -> None:
    _, cookie = visit(SECRET_KEY=OLD)
    reply, _ = visit(cookie, SECRET_KEY=NEW)
    assert reply.json == {"visits": 1}
