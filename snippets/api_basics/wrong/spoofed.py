from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)


@app.get("/client")
def client() -> dict[str, str | None]:
    return {"client": request.remote_addr}


served_without_a_proxy = ProxyFix(app, x_for=1)
