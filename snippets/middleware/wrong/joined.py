from collections.abc import Iterator

from flask import Flask, Response

app = Flask(__name__)
open_files = ["prices.csv"]


@app.get("/prices")
def prices() -> Response:
    def lines() -> Iterator[str]:
        yield "Dune 9.50\n"
        yield "Emma 7.00\n"

    response = Response(lines())
    response.call_on_close(open_files.clear)
    return response


class SizeMiddleware:
    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        body = b"".join(self.wsgi_app(environ, start_response))
        app.logger.info("%d bytes", len(body))
        return [body]


app.wsgi_app = SizeMiddleware(app.wsgi_app)
