"""The OpenAPI document of the second version, and its page."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from reference.security.access import Access, rule_of


@pytest.fixture
def document(client: FlaskClient) -> dict[str, Any]:
    """The document as a program gets it."""
    answer = client.get("/api/v2/openapi.json")
    assert answer.content_type == "application/json"
    found: dict[str, Any] = answer.get_json()
    return found


def operations(document: dict[str, Any]) -> dict[tuple[str, str], Any]:
    """List the operations by method and path."""
    return {
        (method.upper(), path): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }


def test_operations(app: Flask, document: dict[str, Any]) -> None:
    """The document has each method of each rule of the version."""
    rules = {
        (method, re.sub(r"<\w+:(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("v2.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert operations(document).keys() == rules
    assert document["openapi"] == "3.1.0"


def test_security(app: Flask, document: dict[str, Any]) -> None:
    """What is not for everybody needs a token, and its body is read first."""
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("v2."):
            continue
        path = re.sub(r"<\w+:(\w+)>", r"{\1}", rule.rule)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            operation = operations(document)[method, path]
            with app.app_context():
                found = rule_of(rule.endpoint, method)
            assert found is not None
            public = found.who is Access.PUBLIC
            assert ("security" in operation) is not public
            assert public or operation["security"] == [{"bearer": []}]
            told = {"401", "403", "413", "415"}
            assert public or told <= operation["responses"].keys()


def test_errors(document: dict[str, Any]) -> None:
    """Each error is problem details; those that have headers say so."""
    responses = document["components"]["responses"]
    for operation in operations(document).values():
        for status, answer in operation["responses"].items():
            if int(status) < 400:
                continue
            name = answer["$ref"].rpartition("/")[2]
            assert list(responses[name]["content"]) == [
                "application/problem+json"
            ]
            header = {"401": "WWW-Authenticate", "503": "Retry-After"}
            if status in header:
                assert header[status] in responses[name]["headers"]


def test_references(client: FlaskClient, document: dict[str, Any]) -> None:
    """Whatever the document refers to is in it, and no other shape."""
    text = client.get("/api/v2/openapi.json").text
    found = set(re.findall(r'"#/components/(\w+)/(\w+)"', text))
    assert len(found) > 10
    for kind, name in found:
        assert name in document["components"][kind]
    shapes = {name for kind, name in found if kind == "schemas"}
    assert shapes == document["components"]["schemas"].keys()


def test_page(client: FlaskClient, document: dict[str, Any]) -> None:
    """The page shows each operation, runs no script, and loads only ours."""
    answer = client.get("/api/v2/docs")
    assert answer.content_type == "text/html; charset=utf-8"
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'none'" in policy
    page = BeautifulSoup(answer.data, "html.parser")
    shown = {code.get_text() for code in page.select("h2 code")}
    assert shown == {" ".join(name) for name in operations(document)}
    assert not page.select("script, img, iframe, style, [style]")
    for element in page.select("[href], [src]"):
        target = str(element.get("href") or element.get("src"))
        assert target.startswith(("/", "#"))
        assert not target.startswith("//")
        if target.startswith("#"):
            assert page.find(id=target[1:])
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert len(page.select("h1")) == 1
