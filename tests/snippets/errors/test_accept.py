"""The claims of the page `errors` about choosing a format by Accept."""

import pytest
from flask import Flask, request


@pytest.mark.parametrize("first", ["application/json", "text/html"])
def test_a_wildcard_takes_the_first_type(first: str) -> None:
    """With Accept: */* best_match takes the first type of its list."""
    headers = {"Accept": "*/*"}
    offered = [first, "text/plain"]
    with Flask("shop").test_request_context(headers=headers):
        assert request.accept_mimetypes.best_match(offered) == first
