from flask import Flask, request

app = Flask(__name__)


@app.get("/search")
def search() -> dict[str, str]:
    return {"q": request.form.get("q", "")}
