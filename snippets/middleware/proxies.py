from flask import Flask, request
from markupsafe import escape
from werkzeug.middleware.proxy_fix import ProxyFix


def create_app(trusted: int) -> Flask:
    app = Flask(__name__)
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
        app.wsgi_app, x_for=trusted, x_proto=0
    )

    @app.get("/")
    def address() -> str:
        return escape(request.remote_addr)

    return app


def ask(app: Flask, *written_by_client: str) -> str:
    """Ask from 203.0.113.9 through one proxy, which appends that address."""
    forwarded = ", ".join([*written_by_client, "203.0.113.9"])
    headers = {"X-Forwarded-For": forwarded}
    proxy = {"REMOTE_ADDR": "10.0.0.1"}
    return app.test_client().get("/", headers=headers, environ_base=proxy).text


for trusted in (0, 1, 2):
    app = create_app(trusted)
    print(f"x_for={trusted}")
    print("  the client writes no header:", ask(app))
    print("  the client writes 192.0.2.66:", ask(app, "192.0.2.66"))
