"""The claims of `blueprints` about error handlers of nested blueprints."""

from pathlib import Path

import pytest
from flask import Blueprint, Flask, abort
from werkzeug.exceptions import HTTPException


def answer_404(handlers: dict[str, int | type[Exception]]) -> str:
    """Let a child of `api` abort; say whose error handler answers."""
    app = Flask("shop")
    api = Blueprint("api", __name__, url_prefix="/api")
    users = Blueprint("users", __name__, url_prefix="/users")
    users.add_url_rule("/9", "one", lambda: abort(404))
    for owner in (app, api, users):
        if owner.name in handlers:
            handler = lambda _error, name=owner.name: name  # noqa: E731
            owner.register_error_handler(handlers[owner.name], handler)
    api.register_blueprint(users)
    app.register_blueprint(api)
    return app.test_client().get("/api/users/9").text


@pytest.mark.parametrize("kind", [404, HTTPException])
def test_the_nearest_error_handler_answers(
    kind: int | type[Exception],
) -> None:
    """For one status or class the child's handler answers, then outwards."""
    assert answer_404({"shop": kind, "api": kind, "users": kind}) == "users"
    assert answer_404({"shop": kind, "api": kind}) == "api"
    assert answer_404({"shop": kind}) == "shop"


def test_a_missing_static_file(tmp_path: Path) -> None:
    """A missing static file is a blueprint's own 404, an unknown URL is not."""
    shop = Blueprint("shop", __name__, static_folder=str(tmp_path / "static"))
    shop.errorhandler(404)(lambda _error: ("of the shop", 404))
    app = Flask("bare")
    app.register_blueprint(shop, url_prefix="/shop")
    client = app.test_client()
    missing, unknown = client.get("/shop/static/x"), client.get("/shop/x")
    assert (missing.status_code, missing.text) == (404, "of the shop")
    assert unknown.status_code == 404
    assert "of the shop" not in unknown.text
