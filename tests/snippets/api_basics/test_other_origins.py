"""The claims of `api-basics` about what a browser sends without asking."""

import pytest
from flask import Flask, request


@pytest.mark.parametrize(("force", "status"), [(True, 200), (False, 415)])
def test_force_reads_what_is_sent_without_asking(
    *, force: bool, status: int
) -> None:
    """get_json() reads JSON called text/plain with force=True only."""
    app = Flask("shop")
    app.add_url_rule(
        "/",
        view_func=lambda: request.get_json(force=force),
        methods=["POST"],
    )
    text = {"data": '{"a": 1}', "content_type": "text/plain"}
    reply = app.test_client().post("/", **text)
    assert reply.status_code == status
    assert reply.get_json(silent=True) == ({"a": 1} if force else None)
