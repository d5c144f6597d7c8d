"""The claims of `blueprints` about subdomains."""

from pathlib import Path

import pytest
from flask import Blueprint, Flask

from tests.serving import ask, development

HOSTS = ["example.com", "api.example.com"]


@pytest.mark.parametrize(
    ("matching", "server_name", "expected"),
    [
        (True, "example.com", [404, 200]),
        (True, None, [404, 404]),
        (False, "example.com", [404, 404]),
    ],
)
@pytest.mark.parametrize("place", ["constructor", "registration"])
def test_a_subdomain(
    place: str,
    matching: bool,  # noqa: FBT001
    server_name: str | None,
    expected: list[int],
) -> None:
    """With subdomain_matching and SERVER_NAME a subdomain answers."""
    given = "api" if place == "constructor" else "old"
    api = Blueprint("api", __name__, subdomain=given)
    api.add_url_rule("/", "show", lambda: "here")
    app = Flask("shop", subdomain_matching=matching)
    app.config["SERVER_NAME"] = server_name
    app.register_blueprint(
        api, **({} if given == "api" else {"subdomain": "api"})
    )
    client = app.test_client()
    replies = [client.get("/", base_url=f"http://{host}") for host in HOSTS]
    assert [reply.status_code for reply in replies] == expected


@pytest.mark.parametrize(
    ("server_name", "status"), [("example.com:{}", 200), ("example.com", 404)]
)
@pytest.mark.filterwarnings("ignore:Current server name")
def test_a_subdomain_and_a_port(server_name: str, status: int) -> None:
    """On a port of its own SERVER_NAME has to name the port."""
    api = Blueprint("api", __name__, subdomain="api")
    api.add_url_rule("/", "show", lambda: "here")
    app = Flask("shop", subdomain_matching=True)
    app.register_blueprint(api)
    with development(app) as port:
        app.config["SERVER_NAME"] = server_name.format(port)
        answer = ask(
            port,
            f"GET / HTTP/1.1\r\nHost: api.example.com:{port}\r\n"
            "Connection: close\r\n\r\n",
        )
    assert answer.startswith(f"HTTP/1.1 {status} ")


@pytest.mark.parametrize(("matching", "status"), [(True, 404), (False, 200)])
@pytest.mark.parametrize("path", ["/", "/static/logo.svg"])
@pytest.mark.filterwarnings("ignore:Current server name")
def test_a_host_that_is_no_subdomain(
    tmp_path: Path,
    path: str,
    matching: bool,  # noqa: FBT001
    status: int,
) -> None:
    """With subdomain_matching another host than SERVER_NAME is a 404."""
    (tmp_path / "logo.svg").write_text("<svg/>")
    app = Flask(
        "shop",
        subdomain_matching=matching,
        static_folder=tmp_path,
        static_url_path="/static",
    )
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "home", lambda: "here")
    answers = []
    for host in ("example.com", "127.0.0.1"):
        url = f"http://{host}"
        with app.test_client().get(path, base_url=url) as reply:
            answers.append(reply.status_code)
    assert answers == [200, status]
