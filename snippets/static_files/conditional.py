from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask


def ask(app: Flask, **headers: str) -> str:
    """Ask for the stylesheet, say what came, and return its ETag."""
    with app.test_client().get("/static/style.css", headers=headers) as reply:
        print(f"{reply.status}, {len(reply.data)} bytes")
        for name in ("Content-Type", "Cache-Control", "Content-Range"):
            if name in reply.headers:
                print(f"  {name}: {reply.headers[name]}")
        return reply.headers["ETag"]


with TemporaryDirectory() as folder:
    style = Path(folder) / "style.css"
    style.write_bytes(b"h1 { color: navy }")
    app = Flask(__name__, static_folder=folder, static_url_path="/static")

    print("first visit:")
    etag = ask(app)
    print("next visit:")
    ask(app, If_None_Match=etag)
    print("four bytes:")
    ask(app, Range="bytes=0-3")

    style.write_bytes(b"h1 { color: darkred }")
    print("after an edit:")
    ask(app, If_None_Match=etag)
    print("with an age:")
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    ask(app)
