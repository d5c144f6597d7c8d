from flask import Flask, Response

app = Flask(__name__, static_folder="dist", static_url_path="")


@app.get("/")
@app.get("/<path:page>")
def show_page(page: str = "") -> Response:
    return app.send_static_file("index.html")
