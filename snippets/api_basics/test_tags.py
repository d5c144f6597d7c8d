from flask import Flask, abort, request
from flask.json.provider import DefaultJSONProvider


class SafeJSON(DefaultJSONProvider):
    def loads(self, s: str | bytes, **kwargs: object) -> object:
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def create_app() -> Flask:
    app = Flask(__name__)
    app.json = SafeJSON(app)
    app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
    tags: list[str] = []

    @app.post("/tags")
    def create_tag() -> tuple[dict[str, str], int]:
        body = request.get_json()
        if not isinstance(body, dict):
            abort(400)
        name = body.get("name")
        if not isinstance(name, str) or not name.strip():
            abort(400)
        tags.append(name)
        return {"name": name}, 201

    @app.get("/tags")
    def list_tags() -> list[str]:
        return tags

    return app


def test_a_new_tag_is_listed() -> None:
    client = create_app().test_client()
    reply = client.post("/tags", json={"name": "flask"})
    assert reply.status == "201 CREATED"
    assert reply.content_type == "application/json"
    assert reply.get_json() == {"name": "flask"}
    assert client.get("/tags").get_json() == ["flask"]


def test_a_tag_needs_a_name() -> None:
    client = create_app().test_client()
    reply = client.post("/tags", json={})
    assert reply.status == "400 BAD REQUEST"
    assert client.get("/tags").get_json() == []
