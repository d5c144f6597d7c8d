from typing import NoReturn

import flask_smorest
from flask import Request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException, UnprocessableEntity
from werkzeug.wrappers import Response

from . import show_problem, tell


class Parser(FlaskParser):
    def load_json(self, req: Request, _schema: Schema) -> object:
        return req.get_json()  # a 415 for another type, a 400 for no JSON

    def handle_error(
        self, error: ValidationError, *_: object, **__: object
    ) -> NoReturn:
        raise UnprocessableEntity(tell(error.messages_dict))


class Blueprint(flask_smorest.Blueprint):
    ARGUMENTS_PARSER = Parser()


class Api(flask_smorest.Api):
    def handle_http_exception(self, error: HTTPException) -> Response:
        return show_problem(error)  # with its headers
