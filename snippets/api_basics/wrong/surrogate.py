from flask import Flask, request
from flask.json.provider import DefaultJSONProvider


class ChineseJSON(DefaultJSONProvider):
    ensure_ascii = False


app = Flask(__name__)
app.json = ChineseJSON(app)
titles: list[str] = []


@app.post("/titles")
def add_title() -> tuple[dict[str, str], int]:
    body = request.get_json()
    titles.append(str(body.get("title")))
    return {"title": titles[-1]}, 201


@app.get("/titles")
def list_titles() -> list[str]:
    return titles
