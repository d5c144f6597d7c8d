from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask

app = Flask(__name__)


@app.get("/")
def view() -> str:
    print("    the view")
    return "Dune"


class Middleware:
    def __init__(self, name: str, wsgi_app: WSGIApplication) -> None:
        print("made:", name)
        self.name, self.wsgi_app = name, wsgi_app

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        print(f"  {self.name}, on the way in")
        body = self.wsgi_app(environ, start_response)
        print(f"  {self.name}, on the way out")
        return body


first = Middleware("first", app.wsgi_app)
app.wsgi_app = first  # type: ignore[method-assign]
second = Middleware("second", app.wsgi_app)
app.wsgi_app = second  # type: ignore[method-assign]

for number in (1, 2):
    print("request", number)
    app.test_client().get("/")
