from flask import Flask, request
from PIL import Image

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
Image.MAX_IMAGE_PIXELS = 1_000_000


@app.post("/pictures")
def upload() -> tuple[dict[str, int], int]:
    with Image.open(request.files["picture"].stream) as picture:
        pixels = picture.convert("RGB")
    return {"pixels": pixels.width * pixels.height}, 201
