from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.config["TRUSTED_HOSTS"] = ["shop.example"]


@app.get("/where")
def where() -> dict[str, str | None]:
    return {"client": request.remote_addr, "url": request.url}


# For a server that one proxy stands in front of, and nobody else can reach.
behind_one_proxy = ProxyFix(app, x_for=1, x_proto=1)
