from . import app


def test_a_note_is_added() -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    reply = app.test_client().post("/", data={"text": "Milk"})
    assert reply.status_code == 201
