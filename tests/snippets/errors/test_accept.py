"""The claims of the page `errors` about choosing a format by Accept."""

import pytest
from flask import Flask, request

KINDS = ["application/json", "text/html"]


@pytest.mark.parametrize("offered", [KINDS, KINDS[::-1]])
def test_a_wildcard_takes_the_first_type(offered: list[str]) -> None:
    """With Accept: */* best_match takes the first type of its list."""
    headers = {"Accept": "*/*"}
    with Flask("shop").test_request_context(headers=headers):
        assert request.accept_mimetypes.best_match(offered) == offered[0]
