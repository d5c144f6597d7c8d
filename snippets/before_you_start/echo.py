from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 500


@app.get("/")
def hello() -> str:
    return "Hello!"


@app.post("/echo")
def echo() -> dict[str, object]:
    return {"received": request.get_json()}
