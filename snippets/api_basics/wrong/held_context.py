from flask import Flask, g

app = Flask(__name__)


@app.get("/whoami")
def whoami() -> dict[str, str]:
    name: str = g.setdefault("user", "first")
    g.user = "second"
    return {"user": name}


def check_two_visitors() -> list[str]:
    with app.app_context():  # meant to help; it keeps g alive
        replies = [app.test_client().get("/whoami") for _ in range(2)]
    return [reply.get_json()["user"] for reply in replies]
