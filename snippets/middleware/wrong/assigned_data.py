from flask import Flask, json, request

app = Flask(__name__)


@app.before_request
def tidy() -> None:
    body = request.get_json()
    request.data = json.dumps({"title": body["title"].strip()}).encode()


@app.post("/books")
def create_book() -> dict[str, str]:
    return {"title": request.get_json()["title"]}
