from cachelib import FileSystemCache
from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "cachelib"
# 3 instead of the default of 500, so that it shows early.
app.config["SESSION_CACHELIB"] = FileSystemCache("sessions", threshold=3)
Session(app)


@app.post("/visits")
def count_visit() -> dict[str, int]:
    session["visits"] = session.get("visits", 0) + 1
    return {"visits": session["visits"]}
