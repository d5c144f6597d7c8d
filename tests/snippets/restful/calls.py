"""What the tests of the topic `restful` send, and read."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
PROBLEM = "application/problem+json"
DUNE = {"isbn": "9780441172719", "title": "Dune", "pages": 412}
EMMA = {"isbn": "9780141439587", "title": "Emma", "pages": 474}


def detail(answer: TestResponse, status: int) -> str:
    """What a problem details object says; its status is this one."""
    assert answer.status_code == status
    assert answer.content_type == PROBLEM
    problem = answer.get_json()
    assert problem["status"] == status
    assert problem["title"].lower() == answer.status.partition(" ")[2].lower()
    return str(problem["detail"])


def add(client: FlaskClient, body: dict[str, Any] = DUNE) -> int:
    """Add a book, and return its number."""
    answer = client.post("/books", json=body)
    assert answer.status_code == 201
    return int(answer.get_json()["number"])


def told(*answers: TestResponse) -> str:
    """What was asked, and the status that was answered."""
    return ", ".join(
        f"{answer.request.method} {answer.request.path} -> {answer.status_code}"
        for answer in answers
    )
