from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app = ProxyFix(app)


@app.get("/")
def index() -> str:
    return "Dune"
