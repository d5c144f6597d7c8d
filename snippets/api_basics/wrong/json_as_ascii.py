from flask import Flask

app = Flask(__name__)
app.config["JSON_AS_ASCII"] = False
app.config["JSON_SORT_KEYS"] = False


@app.get("/book")
def show_book() -> dict[str, str]:
    return {"title": "三体", "author": "刘慈欣"}
