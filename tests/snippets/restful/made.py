"""Small applications that the tests of `restful` ask."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask_restful import Api, Resource
from werkzeug.wrappers import Response

View = Callable[[], Any]


class SafeApi(Api):
    """Leaves errors to Flask."""

    def error_router(
        self, original_handler: Callable[[Exception], Response], e: Exception
    ) -> Response:
        """Ask what Flask would ask."""
        return original_handler(e)


def with_resource(
    view: View, api: type[Api] = Api, method: str = "get", **options: object
) -> Flask:
    """An application with one resource at /, whose method does `view`."""
    app = Flask("made")
    resource = type("Made", (Resource,), {method: lambda _: view()})
    api(app, **options).add_resource(resource, "/")
    return app
