from flask import Flask, current_app
from werkzeug.middleware.dispatcher import DispatcherMiddleware


def create_app(name: str, tax: float) -> Flask:
    app = Flask(__name__)
    app.config.update(TAX=tax, SESSION_COOKIE_NAME=f"{name}_session")

    @app.get("/tax")
    def show_tax() -> dict[str, float]:
        return {"tax": current_app.config["TAX"]}

    return app


books = create_app("books", tax=0.07)
food = create_app("food", tax=0.19)
application = DispatcherMiddleware(books, {"/food": food})
