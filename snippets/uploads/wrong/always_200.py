from flask import Flask, request

app = Flask(__name__)


@app.post("/pictures")
def upload() -> dict[str, str]:
    if "picture" not in request.files:
        return {"error": "no field picture"}
    file = request.files["picture"]
    if file.filename == "":
        return {"error": "no file chosen"}
    return {"message": "stored"} if file else {"error": "an empty file"}
