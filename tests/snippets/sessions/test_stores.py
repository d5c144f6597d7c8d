"""The claims of the page `sessions` about stores, and what to do instead."""

import importlib
import pkgutil
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import flask_session
import pytest
from cachelib import FileSystemCache
from flask import Flask, session
from werkzeug.security import check_password_hash, generate_password_hash

Load = Callable[[str], ModuleType]


def test_flask_session_has_these_stores() -> None:
    """Flask-Session 0.8.0 has five stores of its own, and two of cachelib's."""
    found = pkgutil.iter_modules(flask_session.__path__)
    assert {module.name for module in found if module.ispkg} == {
        *("redis", "memcached", "mongodb", "dynamodb", "sqlalchemy"),
        *("cachelib", "filesystem"),
    }


def test_a_full_store_removes_what_has_expired_first(tmp_path: Path) -> None:
    """Above its threshold FileSystemCache keeps what is valid, if it can."""
    store = FileSystemCache(str(tmp_path), threshold=2)
    store.set("valid", 1, timeout=60)
    for expired in "ab":
        store.set(expired, 1, timeout=-60)
    store.set("last", 1, timeout=60)
    assert (store.get("valid"), store.get("last")) == (1, 1)
    assert len(list(tmp_path.iterdir())) == 3  # with the count


def test_files_are_below_the_instance_folder(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without FLASK_REDIS the club's sessions are in the instance folder."""
    monkeypatch.setattr(
        Flask, "auto_find_instance_path", lambda _app: str(tmp_path)
    )
    app = load("sessions/club").create_app({"SECRET_KEY": secrets.token_hex()})
    strangers = tmp_path / "sessions" / "strangers"
    assert len(list(strangers.iterdir())) == 1  # the count
    app.test_client().get("/")
    assert len(list(strangers.iterdir())) == 2


def test_an_unknown_name_costs_as_much(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For an unknown name a hash of the usual cost is computed, too."""
    load("sessions/club")
    passwords = importlib.import_module("club.passwords")
    compared = []

    def compare(known: str, _password: str) -> bool:
        compared.append(known.split("$", maxsplit=1)[0])
        return check_password_hash(known, _password)

    monkeypatch.setattr(passwords, "check_password_hash", compare)
    app = Flask("shop")
    app.config["MEMBERS"] = {"ada": generate_password_hash("right")}
    with app.app_context():
        assert passwords.is_right("ada", "right")
        assert not passwords.is_right("eve", "")
    first, second = compared
    assert first == second


def test_the_server_remembers_the_coupon() -> None:
    """What is kept on the server, an old cookie does not bring back."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()
    redeemed = set()

    @app.post("/session/<name>")
    def log_in(name: str) -> str:
        session["member"] = name
        return name

    @app.post("/coupon")
    def redeem() -> tuple[str, int]:
        if session["member"] in redeemed:
            return "One coupon for each member.", 409
        redeemed.add(session["member"])
        return "10 off", 200

    client = app.test_client()
    client.post("/session/ada")
    before = client.get_cookie("session")
    assert before
    assert client.post("/coupon").status_code == 200
    client.set_cookie("session", before.value)
    assert client.post("/coupon").status_code == 409
