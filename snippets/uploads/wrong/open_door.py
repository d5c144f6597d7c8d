from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
uploads: list[bytes] = []


@app.post("/pictures")
def upload() -> tuple[str, int]:
    uploads.append(request.files["picture"].read())
    return "stored", 201
