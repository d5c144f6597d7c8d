from flask import Flask, Response, abort

app = Flask(__name__)


class ExpectedError(Exception):
    """An error that has a handler of its own."""


@app.get("/<what>")
def view(what: str) -> str:
    if what == "abort":
        abort(409)
    if what == "handled":
        raise ExpectedError
    if what == "crash":
        raise RuntimeError("nobody expects this")
    return "fine"


@app.errorhandler(ExpectedError)
def handle(_error: ExpectedError) -> tuple[str, int]:
    return "handled", 404


@app.after_request
def stamp(response: Response) -> Response:
    print("after_request:", response.status_code)
    return response


@app.teardown_request
def finish(error: BaseException | None) -> None:
    print("teardown_request:", repr(error))


app.logger.disabled = True  # keep the traceback of /crash out of the output
for path in ("/fine", "/abort", "/handled", "/crash"):
    print("GET", path)
    app.test_client().get(path)
