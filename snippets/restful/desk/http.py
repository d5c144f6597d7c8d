from collections.abc import Callable

import flask_restful
from flask import json
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response


class Api(flask_restful.Api):
    def error_router(
        self, original_handler: Callable[[Exception], Response], e: Exception
    ) -> Response:
        return original_handler(e)  # that of Flask


def show_problem(error: HTTPException) -> Response:
    response = error.get_response()  # keeps headers such as Allow
    problem = {"title": error.name, "status": error.code}
    response.set_data(json.dumps(problem | {"detail": error.description}))
    response.content_type = "application/problem+json"
    return response
