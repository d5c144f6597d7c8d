from flask import Flask

app = Flask(__name__, static_folder=".", static_url_path="")
app.secret_key = "told to nobody"


@app.get("/")
def home() -> str:
    return "Shop"
