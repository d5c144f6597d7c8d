from collections.abc import Callable

import flask_restful
from werkzeug.wrappers import Response


class Api(flask_restful.Api):
    def error_router(
        self, original_handler: Callable[[Exception], Response], e: Exception
    ) -> Response:
        return original_handler(e)  # that of Flask
