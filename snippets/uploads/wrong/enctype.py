from flask import Flask, request

app = Flask(__name__)
PAGE = """<!doctype html>
<form method="post" action="/reports">
  <input type="file" name="report" enctype="multipart/form-data">
  <button>Send</button>
</form>"""


@app.get("/")
def show_form() -> str:
    return PAGE


@app.post("/reports")
def upload() -> dict[str, object]:
    return {"files": list(request.files), "form": request.form}
