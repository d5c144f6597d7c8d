"""The operations of the OpenAPI document, as it is served."""

from typing import Any

from flask import Flask

DOCUMENT = "/api/v2/openapi.json"


def operations_of(app: Flask) -> list[dict[str, Any]]:
    """Each operation with its summary and the statuses of its answers."""
    document: dict[str, Any] = app.test_client().get(DOCUMENT).get_json()
    return [
        {
            "method": method.upper(),
            "path": path,
            "told": operation["summary"],
            "token": "security" in operation,
            "statuses": sorted(map(int, operation["responses"])),
        }
        for path, item in sorted(document["paths"].items())
        for method, operation in item.items()
        if method != "parameters"
    ]
