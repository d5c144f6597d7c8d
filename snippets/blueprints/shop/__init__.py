from flask import Flask

from . import authors, books


def create_app() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(books.bp, url_prefix="/books")
    app.register_blueprint(authors.bp, url_prefix="/authors")
    return app
