from flask import Blueprint, Flask, request, url_for

greetings = Blueprint("greetings", __name__)
WORDS = {"en": "Hello", "es": "Hola"}


@greetings.get("/<name>")
def greet(language: str, name: str) -> dict[str, str | None]:
    return {
        "text": f"{WORDS[language]}, {name}!",
        "endpoint": request.endpoint,
        "url": url_for(".greet", name=name),
    }


def create_app() -> Flask:
    app = Flask(__name__)
    # --8<-- [start:register]
    app.register_blueprint(
        greetings, url_prefix="/hello", url_defaults={"language": "en"}
    )
    # --8<-- [end:register]
    app.register_blueprint(
        greetings,
        name="spanish",
        url_prefix="/hola",
        url_defaults={"language": "es"},
    )
    return app
