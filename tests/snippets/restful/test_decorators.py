"""The claims of the pages `restful` about decorators of a resource."""

from collections.abc import Callable

from flask import Flask, abort
from flask_restful import Api, Resource


def test_decorators_of_a_resource() -> None:
    """method_decorators wrap all methods, or in a dict those named."""

    def shout(view: Callable[..., str]) -> Callable[..., str]:
        return lambda *args, **values: view(*args, **values).upper()

    class Both(Resource):
        method_decorators = [shout]  # noqa: RUF012 - as its users write it

        def get(self) -> str:
            return "a"

        def post(self) -> str:
            return "b"

    class One(Both):
        method_decorators = {"post": [shout]}  # type: ignore[assignment]  # noqa: RUF012

    app = Flask("decorated")
    api = Api(app)
    api.add_resource(Both, "/both")
    api.add_resource(One, "/one")
    client = app.test_client()
    assert (client.get("/both").json, client.post("/both").json) == ("A", "B")
    assert (client.get("/one").json, client.post("/one").json) == ("a", "B")


def test_a_dict_of_decorators_forgets_head() -> None:
    """HEAD runs get, without the decorators that a dict has for get."""
    ran: list[str] = []

    def guard(_view: Callable[..., str]) -> Callable[..., str]:
        return lambda *_args, **_values: abort(401)

    class Guarded(Resource):
        method_decorators = [guard]  # noqa: RUF012 - as its users write it

        def get(self) -> str:
            ran.append("get")
            return "secret"

    class Open(Guarded):
        method_decorators = {"get": [guard]}  # type: ignore[assignment]  # noqa: RUF012

    app = Flask("guarded")
    api = Api(app)
    api.add_resource(Guarded, "/guarded")
    api.add_resource(Open, "/open")
    client = app.test_client()
    for method, status in (("GET", 401), ("HEAD", 200)):
        answer = client.open("/guarded", method=method)
        assert answer.status_code == 401
        answer = client.open("/open", method=method)
        assert answer.status_code == status
    assert ran == ["get"]
