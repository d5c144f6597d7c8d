from flask import Flask, url_for

app = Flask(__name__)
app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 365 * 24 * 60 * 60


@app.get("/")
def home() -> str:
    style = url_for("static", filename="style.css")
    return f'<link rel="stylesheet" href="{style}"><h1>Shop</h1>'
