from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.config["TRUSTED_HOSTS"] = ["shop.example"]
# Only where one proxy stands in front, is the only way in, and sets both.
app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
    app.wsgi_app, x_for=1, x_proto=1
)


@app.get("/where")
def where() -> dict[str, str | None]:
    return {"client": request.remote_addr, "url": request.url}
