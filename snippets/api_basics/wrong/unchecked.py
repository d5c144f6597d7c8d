from flask import Flask, request

app = Flask(__name__)


@app.post("/books")
def create_book() -> tuple[dict[str, str], int]:
    body = request.get_json()
    return {"title": body["title"]}, 201
