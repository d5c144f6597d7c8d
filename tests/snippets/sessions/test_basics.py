"""The claims of the page `sessions` about the programs of Q17."""

import json
import re
from collections.abc import Callable
from types import ModuleType

import pytest
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key comes from outside."""
    monkeypatch.setenv("SECRET_KEY", 32 * "k")


def cookie_of(client: FlaskClient, name: str = "session") -> str:
    """The value of a client's session cookie."""
    cookie = client.get_cookie(name)
    assert cookie
    return cookie.value


def test_the_cookie_carries_the_basket(load: Load) -> None:
    """Each request brings the basket along, and each change sends it back."""
    client = load("sessions/basket.py").app.test_client()
    assert client.get("/basket").json == []
    assert client.put("/basket/dune").json == ["dune"]
    assert client.put("/basket/emma").json == ["dune", "emma"]
    again = client.put("/basket/emma")
    assert again.json == ["dune", "emma"]
    assert "Set-Cookie" not in again.headers
    assert client.get("/basket").json == ["dune", "emma"]


def test_unknown_books_are_refused(load: Load) -> None:
    """A book that the shop does not have is a 404 and changes nothing."""
    client = load("sessions/basket.py").app.test_client()
    assert client.put("/basket/ulysses").status_code == 404
    assert client.get("/basket").json == []


def test_the_last_value_takes_the_cookie_with_it(load: Load) -> None:
    """A session that becomes empty deletes the cookie."""
    client = load("sessions/basket.py").app.test_client()
    client.put("/basket/dune")
    reply = client.delete("/basket")
    assert (reply.status_code, reply.data) == (204, b"")
    assert reply.headers["Set-Cookie"].startswith("session=; Expires=Thu, 01")
    assert client.get_cookie("session") is None
    assert client.delete("/basket").status_code == 204


def test_only_answers_that_use_the_session_vary(load: Load) -> None:
    """Vary: Cookie is on what looked into the session, and only there."""
    client = load("sessions/basket.py").app.test_client()
    books = client.get("/books")
    assert (books.json, books.vary.as_set()) == (["dune", "emma"], set())
    assert client.get("/basket").vary.as_set() == {"cookie"}


@pytest.mark.corrects("W43")
def test_the_data_is_in_the_cookie_alone(load: Load) -> None:
    """Started afresh with the same key, it knows the basket from the cookie."""
    client = load("sessions/basket.py").app.test_client()
    client.put("/basket/dune")
    other = load("sessions/basket.py").app.test_client()
    assert other.get("/basket").json == []
    other.set_cookie("session", cookie_of(client))
    assert other.get("/basket").json == ["dune"]


@pytest.mark.corrects("W43", "W44", "W47")
def test_look_inside(load: Load, capsys: pytest.CaptureFixture[str]) -> None:
    """Anybody reads the cookie, nobody changes it, and a copy stays valid."""
    load("sessions/look_inside.py")
    assert capsys.readouterr().out.splitlines() == [
        'anybody reads: {"member":"ada"}',
        "the server sees: ada",
        "with another name: None",
        "the browser logs out: logged out",
        "the browser now: None",
        "a copy of the old cookie: ada",
    ]


def test_the_forged_cookie_is_well_made(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The forged cookie has another name, and the rest of the good one."""
    sent: list[str] = []
    monkeypatch.setattr(
        FlaskClient,
        "set_cookie",
        lambda _self, _name, value: sent.append(value),
    )
    module = load("sessions/look_inside.py")
    good, forged, copied = sent
    assert copied == good
    assert forged.split(".")[1:] == good.split(".")[1:]
    assert module.read(forged) == '{"member":"admin"}'


def test_a_name_is_escaped_when_it_is_shown(load: Load) -> None:
    """A name that is markup is escaped where it is sent as HTML."""
    client = load("sessions/look_inside.py").app.test_client()
    assert client.post("/<b>ada").text == "saved"
    assert client.get("/").text == "&lt;b&gt;ada"


@pytest.mark.parametrize("size", range(1, 13))
def test_a_cookie_of_any_length_can_be_read(load: Load, size: int) -> None:
    """The payload lacks the equals signs of base64, which read() adds."""
    module = load("sessions/look_inside.py")
    client = module.app.test_client()
    client.post("/" + size * "a")
    assert json.loads(module.read(cookie_of(client))) == {"member": size * "a"}


@pytest.mark.corrects("W47")
def test_a_longer_cookie_is_compressed_not_encrypted(load: Load) -> None:
    """A leading dot means that the payload is compressed, nothing more."""
    module = load("sessions/look_inside.py")
    client = module.app.test_client()
    client.post("/" + 99 * "a")
    cookie = cookie_of(client)
    assert re.match(r"\.[\w-]+\.[\w-]+\.[\w-]+$", cookie)
    assert json.loads(module.read(cookie)) == {"member": 99 * "a"}
