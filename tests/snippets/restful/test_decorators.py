"""The claims of the pages `restful` about decorators of a resource."""

from collections.abc import Callable

from flask import Flask
from flask_restful import Api, Resource


def test_decorators_of_a_resource() -> None:
    """The list method_decorators wraps all methods of its class, HEAD too."""
    asked: list[str] = []

    def shout(view: Callable[..., str]) -> Callable[..., str]:
        def shouting(*args: object, **values: object) -> str:
            asked.append(view.__name__)
            return view(*args, **values).upper()

        return shouting

    class Both(Resource):
        method_decorators = [shout]  # noqa: RUF012 - as its users write it

        def get(self) -> str:
            return "a"

        def post(self) -> str:
            return "b"

    app = Flask("decorated")
    Api(app).add_resource(Both, "/")
    client = app.test_client()
    assert (client.get("/").json, client.post("/").json) == ("A", "B")
    assert client.head("/").status_code == 200
    assert asked == ["get", "post", "get"]
