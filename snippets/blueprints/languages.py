from typing import Any

from flask import Blueprint, Flask, g, url_for

WORDS = {"en": "Hello", "es": "Hola"}

pages = Blueprint("pages", __name__, url_prefix="/<any(en, es):language>")


# --8<-- [start:language]
@pages.url_value_preprocessor
def take_out(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    assert values is not None  # a rule of this blueprint has matched
    g.language = values.pop("language")


@pages.url_defaults
def put_in(_endpoint: str, values: dict[str, Any]) -> None:
    values.setdefault("language", g.get("language"))


# --8<-- [end:language]


@pages.get("/<name>")
def greet(name: str) -> dict[str, str]:
    return {
        "text": f"{WORDS[g.language]}, {name}!",
        "here": url_for(".greet", name=name),
        "in Spanish": url_for(".greet", name=name, language="es"),
    }


app = Flask(__name__)
app.register_blueprint(pages)
