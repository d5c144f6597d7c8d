import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

import flask_restful
from flask import Flask
from flask_restful import Resource, fields, marshal_with
from werkzeug.wrappers import Response

COLOURS = [
    {"name": "red", "code": "#f00", "supplier": "Ann"},
    {"name": "green", "code": "#0f0", "supplier": "Bob"},
]
SHOWN = {"name": fields.String, "code": fields.String}
Rows = list[dict[str, Any]]


class Api(flask_restful.Api):
    def error_router(
        self, original_handler: Callable[[Exception], Response], e: Exception
    ) -> Response:
        return original_handler(e)  # that of Flask


app = Flask(__name__)
api = Api(app)


# --8<-- [start:formats]
@api.representation("text/csv")
def write_csv(
    rows: Rows, status: int, headers: dict[str, str] | None
) -> Response:
    text = StringIO()
    writer = csv.DictWriter(text, SHOWN, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return Response(text.getvalue(), status, headers)
    # --8<-- [end:formats]


class Colours(Resource):
    @marshal_with(SHOWN)
    def get(self) -> tuple[Rows, int, dict[str, str]]:
        return COLOURS, 200, {"Vary": "Accept"}


api.add_resource(Colours, "/colours")
