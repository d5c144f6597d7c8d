import secrets

from flask import Flask, session


def create_app() -> Flask:
    app = Flask(__name__)
    app.secret_key = secrets.token_hex()

    @app.post("/visits")
    def count_visit() -> dict[str, int]:
        session["visits"] = session.get("visits", 0) + 1
        return {"visits": session["visits"]}

    return app
