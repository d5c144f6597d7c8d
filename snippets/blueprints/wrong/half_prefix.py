from flask import Blueprint, Flask, url_for

pages = Blueprint("pages", __name__, url_prefix="/<language>")


@pages.get("/")
def home(language: str) -> str:
    return url_for(".contact")


@pages.get("/contact")
def contact(language: str) -> dict[str, str]:
    return {"language": language}


app = Flask(__name__)
app.register_blueprint(pages)
