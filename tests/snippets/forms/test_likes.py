"""The claims of the page `forms` about a token for JavaScript."""

import secrets
from collections.abc import Callable
from types import ModuleType

from bs4 import BeautifulSoup
from flask import Flask
from flask_wtf.csrf import csrf_meta_tag

Load = Callable[[str], ModuleType]


def test_the_script_finds_its_token_in_a_meta_tag(load: Load) -> None:
    """csrf_meta_tag() puts a token into the page that a header may carry."""
    client = load("forms/likes").app.test_client()
    page = BeautifulSoup(client.get("/books/3").text, "html.parser")
    token = str(page.select("meta[name=csrf-token]")[0]["content"])
    url = str(page.button["data-url"]) if page.button else ""
    refused = client.post(url)
    assert refused.status_code == 400
    assert refused.json == {"error": "The CSRF token is missing."}
    reply = client.post(url, headers={"X-CSRFToken": token})
    assert reply.json == {"likes": 1}
    assert "<output>1</output>" in client.get("/books/3").text


def test_a_meta_tag_needs_csrfprotect_only_for_templates() -> None:
    """csrf_meta_tag() is a function too, its name can be set."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    app.config["WTF_CSRF_META_NAME"] = "token"
    with app.test_request_context():
        assert csrf_meta_tag().startswith('<meta name="token" content="I')
