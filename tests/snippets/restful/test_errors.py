"""The claims of the pages `restful` about errors in Flask-RESTful."""

from typing import Any, NoReturn

import pytest
from flask import Flask, abort
from flask_restful import Api, Resource
from werkzeug.exceptions import Conflict

from tests.snippets.restful.made import SafeApi, with_resource

NEUTRAL = {"message": "Internal Server Error"}


def crash() -> NoReturn:
    """What the handlers of these tests are for."""
    raise KeyError("a")


def with_handler(api: type[Api] = Api, **config: object) -> Flask:
    """An application that answers a KeyError with a 409."""
    app = with_resource(crash, api)
    app.config.from_mapping(config)
    app.register_error_handler(KeyError, lambda _: ("mine", 409))
    return app


@pytest.mark.corrects("W25")
@pytest.mark.parametrize(
    ("config", "status"),
    [
        ({}, 500),
        ({"TESTING": True}, 409),
        ({"DEBUG": True}, 409),
        ({"PROPAGATE_EXCEPTIONS": True}, 409),
        ({"TESTING": True, "PROPAGATE_EXCEPTIONS": False}, 500),
    ],
)
def test_testing_hides_production(
    caplog: pytest.LogCaptureFixture, config: dict[str, Any], status: int
) -> None:
    """With TESTING on a handler is asked, else not: the log has the rest."""
    answer = with_handler(**config).test_client().get("/")
    assert answer.status_code == status
    if status == 500:
        assert answer.json == NEUTRAL
    assert ("KeyError: 'a'" in caplog.text) is (status == 500)


@pytest.mark.corrects("W25")
@pytest.mark.parametrize("testing", [False, True])
def test_handed_back_errors_reach_the_handlers(*, testing: bool) -> None:
    """With error_router overridden a handler is asked in both cases."""
    app = with_handler(SafeApi, TESTING=testing)
    answer = app.test_client().get("/")
    assert (answer.status_code, answer.data) == (409, b"mine")


@pytest.mark.parametrize("testing", [False, True])
@pytest.mark.parametrize(("api", "mine"), [(Api, False), (SafeApi, True)])
def test_http_errors_are_its_own(
    api: type[Api], *, mine: bool, testing: bool
) -> None:
    """A handler is not asked for an abort in a resource, in tests neither."""
    app = with_resource(lambda: abort(404), api)
    app.testing = testing
    app.register_error_handler(404, lambda _: ("mine", 404))
    answer = app.test_client().get("/")
    assert (answer.status_code, answer.data == b"mine") == (404, mine)


def test_propagating_lets_the_rest_out() -> None:
    """With PROPAGATE_EXCEPTIONS what no handler takes is no answer at all."""
    app = with_resource(crash)
    assert app.test_client().get("/").status_code == 500
    app = with_resource(crash)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    with pytest.raises(KeyError):
        app.test_client().get("/")


def test_the_errors_of_an_api_go_by_the_name() -> None:
    """`errors` compares the name of the class: it finds no subclass."""
    gone = {"message": "gone", "status": 410}
    told = {"LookupError": gone, "Conflict": gone}
    sold_out = type("SoldOut", (Conflict,), {})
    for error, status in (
        *((LookupError, 410), (KeyError, 500)),
        *((Conflict, 410), (sold_out, 409)),
    ):

        def fail(error: type[Exception] = error) -> NoReturn:
            raise error

        answer = with_resource(fail, errors=told).test_client().get("/")
        assert answer.status_code == status


@pytest.mark.corrects("W25")
def test_two_kinds_of_errors() -> None:
    """A 405 of a resource is JSON, an unknown URL is an HTML page."""
    client = with_resource(crash).test_client()
    assert client.post("/").content_type == "application/json"
    assert client.get("/unknown").mimetype == "text/html"


def test_resources_of_one_name_get_an_endpoint() -> None:
    """Two resources of one name want an endpoint, or are a ValueError."""
    app = Flask("two")
    api = Api(app)
    first, second = (
        type("Tasks", (Resource,), {"get": lambda _, v=version: v})
        for version in ("v1", "v2")
    )
    api.add_resource(first, "/v1")
    message = r"This endpoint \(tasks\) is already set to the class Tasks\."
    with pytest.raises(ValueError, match=message):
        api.add_resource(second, "/v2")
    api.add_resource(second, "/v2", endpoint="v2_tasks")
    client = app.test_client()
    assert [client.get(f"/{v}").json for v in ("v1", "v2")] == ["v1", "v2"]
