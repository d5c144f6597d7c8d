"""The claims of the page `login` about what Flask-Login is."""

import secrets
from types import ModuleType

import pytest
from flask import Flask
from flask_login import AnonymousUserMixin, LoginManager, UserMixin

from tests.snippets.login.browser import Load


@pytest.fixture
def watched(load: Load) -> ModuleType:
    """The program that notes each call of the loader."""
    module = load("login/watched.py")
    module.asked_for.clear()
    return module


@pytest.mark.corrects("W61")
@pytest.mark.parametrize(
    ("path", "loaded", "text"),
    [
        ("/plain", [], "no word about users"),
        ("/template", ["7"], "no word about users"),
        ("/guarded", ["7"], "for user 7 only"),
    ],
)
def test_the_user_is_loaded_on_first_use(
    watched: ModuleType, path: str, loaded: list[str], text: str
) -> None:
    """Each page calls the loader once at most, and only if somebody asks."""
    client = watched.app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "7"
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (200, text)
    assert watched.asked_for == loaded


def test_what_the_program_prints(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Flask-Login keeps three keys in the session: id, freshness, a hash."""
    kept = load("login/watched.py").kept
    assert kept.keys() == {"_user_id", "_fresh", "_id"}
    assert capsys.readouterr().out.splitlines()[:2] == [
        "{'_user_id': '7', '_fresh': True, '_id': 'a hash of 128 characters'}",
        "user 7",
    ]


def test_a_user_who_is_gone_is_anonymous(watched: ModuleType) -> None:
    """If the loader returns None, the user is anonymous: no error."""
    client = watched.app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "8"
    assert client.get("/guarded").status_code == 401
    assert client.get("/plain").status_code == 200
    assert client.get("/template").status_code == 200


def test_a_loader_that_raises_is_a_500(watched: ModuleType) -> None:
    """An id that the loader cannot read is a 500 on each page that asks."""
    client = watched.app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "x"
    assert client.get("/guarded").status_code == 500
    assert client.get("/template").status_code == 500


def test_the_context_processor_can_be_switched_off(load: Load) -> None:
    """add_context_processor=False spares templates the loading."""
    module = load("login/watched.py")
    app = Flask("other")
    app.secret_key = secrets.token_hex()
    manager = LoginManager()
    manager.init_app(app, add_context_processor=False)
    manager.user_loader(module.load_user)
    app.add_url_rule("/", view_func=module.template)
    client = app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "7"
    module.asked_for.clear()
    assert client.get("/").status_code == 200
    assert module.asked_for == []


def test_user_mixin_has_four_members() -> None:
    """UserMixin brings all four members, and get_id() from an id."""
    user = UserMixin()
    user.id = 7
    seen = (user.is_active, user.is_authenticated, user.is_anonymous)
    assert (*seen, user.get_id()) == (True, True, False, "7")
    anonymous = AnonymousUserMixin()
    assert not anonymous.is_active
    assert not anonymous.is_authenticated
    assert anonymous.is_anonymous
    assert anonymous.get_id() is None
    with pytest.raises(NotImplementedError, match="No `id` attribute"):
        UserMixin().get_id()


@pytest.mark.parametrize("active", [True, False])
def test_is_authenticated_is_is_active(*, active: bool) -> None:
    """is_authenticated of UserMixin is its is_active and nothing more."""
    user = type("User", (UserMixin,), {"is_active": active})()
    assert user.is_authenticated is active
