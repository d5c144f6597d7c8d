from flask import Flask, Response, abort, request
from flask.json.provider import DefaultJSONProvider


class SafeJSON(DefaultJSONProvider):
    def loads(self, s: str | bytes, **kwargs: object) -> object:
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


app = Flask(__name__)
app.json = SafeJSON(app)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024


@app.before_request
def need_a_length() -> None:
    if "Transfer-Encoding" in request.headers:
        abort(411)  # such a body may be cut at the limit


@app.route("/inspect/<item>", methods=["GET", "POST"])
def inspect(item: str) -> Response:
    raw = request.get_data(as_text=True)  # before form, which empties the body
    seen = {
        "item": item,
        "method": request.method,
        "path": request.path,
        "accept": request.headers.get("Accept"),
        "args": request.args.to_dict(flat=False),
        "form": request.form.to_dict(flat=False),
        "files": {name: file.filename for name, file in request.files.items()},
        "values": request.values.to_dict(flat=False),
        "json": request.get_json(silent=True),
        "raw": raw,
    }
    lines = [f"{name:7}{value!r}\n" for name, value in seen.items()]
    return Response("".join(lines), mimetype="text/plain")
