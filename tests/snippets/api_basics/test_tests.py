"""The claims of `api-basics` about testing with the test client."""

from collections.abc import Callable
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_the_shown_tests_pass(load: Load) -> None:
    """Each shown test makes its own application and its own client."""
    module = load("api_basics/test_tags.py")
    module.test_a_new_tag_is_listed()
    module.test_a_tag_needs_a_name()


@pytest.mark.parametrize("body", ["null", "[]", "{}", '{"name": " "}', "3"])
def test_a_tag_needs_a_name(load: Load, body: str) -> None:
    """The tested application refuses a tag without a name."""
    client = load("api_basics/test_tags.py").create_app().test_client()
    json_type = "application/json"
    reply = client.post("/tags", data=body, content_type=json_type)
    assert reply.status_code == 400
    assert client.get("/tags").json == []


def test_without_testing_the_client_sees_the_500(load: Load) -> None:
    """With TESTING off the client gets the 500, with it on the exception."""
    app = load("api_basics/test_tags.py").create_app()

    def crash() -> str:
        raise RuntimeError("a bug")

    app.add_url_rule("/crash", view_func=crash)
    assert app.test_client().get("/crash").status_code == 500
    app.testing = True
    with pytest.raises(RuntimeError, match="a bug"):
        app.test_client().get("/crash")
