"""Whom a request speaks to: a program, or a person with a browser."""

from flask import request


def asks_api() -> bool:
    """Tell by the path, never by the `Accept` header.

    Below `/api/` even an unknown path is a matter between programs.
    """
    return request.path.startswith("/api/")
