"""The claims of `blueprints` about what a registration carries out."""

import pytest
from flask import Blueprint, Flask
from flask.blueprints import BlueprintSetupState
from werkzeug.routing import BaseConverter


class Upper(BaseConverter):
    """A converter that a blueprint brings along."""

    regex = "[A-Z]+"


@pytest.mark.parametrize(
    ("hook", "expected"),
    [
        ("before_app_request", 1),
        ("after_app_request", 1),
        ("teardown_app_request", 1),
        ("app_errorhandler", 1),
        ("before_request", 0),
        ("after_request", 0),
        ("teardown_request", 0),
        ("errorhandler", 0),
    ],
)
def test_who_sees_an_unknown_url(hook: str, expected: int) -> None:
    """Application-wide hooks and error handlers see unknown URLs."""
    seen = []

    def note(*args: object) -> object:
        seen.append(args)
        if "errorhandler" in hook:
            return "not here", 404
        return args[0] if "after" in hook else None

    mine = Blueprint("mine", __name__, url_prefix="/mine")
    setter = getattr(mine, hook)
    (setter(404) if "errorhandler" in hook else setter)(note)
    app = Flask("shop")
    app.register_blueprint(mine)
    assert app.test_client().get("/mine/nothing").status_code == 404
    assert len(seen) == expected


def add_converter(state: BlueprintSetupState) -> None:
    """Let an application know a converter."""
    state.app.url_map.converters["upper"] = Upper


def test_a_blueprint_can_bring_a_converter() -> None:
    """A converter set in record_once serves the rules below it, none above."""
    late = Blueprint("late", __name__)
    late.add_url_rule("/<upper:code>", "show", lambda code: code)
    late.record_once(add_converter)
    with pytest.raises(LookupError, match="converter 'upper' does not exist"):
        Flask("shop").register_blueprint(late)
    bp = Blueprint("bp", __name__)
    bp.record_once(add_converter)
    bp.add_url_rule("/<upper:code>", "show", lambda code: code)
    app = Flask("shop")
    app.register_blueprint(bp)
    assert app.test_client().get("/EUR").text == "EUR"
    assert app.test_client().get("/eur").status_code == 404


def test_a_rule_needs_its_converter() -> None:
    """A rule with an unknown converter cannot be added."""
    bp = Blueprint("bp", __name__)
    bp.add_url_rule("/<id:number>", "show", lambda number: number)
    with pytest.raises(LookupError, match="converter 'id' does not exist"):
        Flask("shop").register_blueprint(bp)


def test_a_blueprint_can_check_its_application() -> None:
    """record_once can refuse an application that lacks a setting."""
    bp = Blueprint("bp", __name__)

    @bp.record_once
    def want_a_currency(state: BlueprintSetupState) -> None:
        if "CURRENCY" not in state.app.config:
            message = "Set CURRENCY before you register this blueprint."
            raise RuntimeError(message)

    app = Flask("shop")
    with pytest.raises(RuntimeError, match="Set CURRENCY"):
        app.register_blueprint(bp)
    other = Flask("shop")
    other.config["CURRENCY"] = "EUR"
    other.register_blueprint(bp)


def test_a_preprocessor_for_all_gets_none_for_an_unknown_url() -> None:
    """app_url_value_preprocessor gets None twice where no route matched."""
    seen: list[tuple[object, object]] = []
    bp = Blueprint("bp", __name__)
    bp.app_url_value_preprocessor(
        lambda endpoint, values: seen.append((endpoint, values))
    )
    bp.add_url_rule("/<code>", "show", lambda code: code)
    app = Flask("shop")
    app.register_blueprint(bp)
    app.test_client().get("/EUR")
    app.test_client().get("/no/thing")
    assert seen == [("bp.show", {"code": "EUR"}), (None, None)]
