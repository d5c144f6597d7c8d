"""flask-smorest, as it fits into this application."""

from collections.abc import Mapping
from typing import Any, Final, NoReturn

from flask import Request
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser

from reference.api.rules import NO_OBJECT, other_fields
from reference.http.problems import InvalidBodyError

PROBLEM: Final = "application/problem+json"


class Parser(FlaskParser):
    """Reads bodies as the rest of the application does."""

    def load_json(self, req: Request, schema: Schema) -> object:
        """Use the strict provider: webargs 8.7 reads NaN, and any type."""
        del schema
        return req.get_json()

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Say what is wrong as problem details."""
        del error_status_code, error_headers
        if not isinstance(req.get_json(), dict):
            raise InvalidBodyError({"#": NO_OBJECT}) from error
        faults: dict[str, str] = {}
        told: Any = error.messages
        found: dict[str, list[str]] = told["json"]
        for field, messages in found.items():
            if field in schema.fields:
                faults[f"#/{field}"] = messages[0]
            else:
                faults["#"] = other_fields(schema.fields)
        raise InvalidBodyError(faults) from error


class DocumentedBlueprint(Blueprint):
    """A blueprint whose bodies are read so."""

    ARGUMENTS_PARSER = Parser()


v2 = DocumentedBlueprint(
    "v2",
    __name__,
    url_prefix="/api/v2",
    description="Members keep samples.",
)
