import uuid

from flask import Flask, abort, json, request
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

app = Flask(__name__)
PAGES = {"dune": 412, "emma": 474}
ERROR_PAGE = """<!doctype html>
<html lang="en">
<title>{{ error.name }}</title>
<h1>{{ error.code }} {{ error.name }}</h1>
<p>{{ error.description }}</p>
</html>
"""


def find_pages(title: str) -> int:
    if title not in PAGES:
        abort(404, description=f"There is no book called {title}.")
    return PAGES[title]


@app.get("/books/<title>")
def show_book(title: str) -> str:
    return f"{find_pages(title)} pages"


@app.get("/api/books/<title>/per-day/<int:days>")
def pages_per_day(title: str, days: int) -> dict[str, float]:
    return {"pages": find_pages(title) / days}  # a bug: days may be 0


@app.errorhandler(HTTPException)
def show_error(error: HTTPException) -> Response:
    response = error.get_response()
    if request.path.startswith("/api/"):
        problem = {
            "title": error.name,
            "status": error.code,
            "detail": error.description,
        }
        response.set_data(json.dumps(problem))
        response.content_type = "application/problem+json"
    else:
        page = app.jinja_env.from_string(ERROR_PAGE)
        response.set_data(page.render(error=error))
    return response


# --8<-- [start:crash]
@app.errorhandler(InternalServerError)
def show_crash(error: InternalServerError) -> Response:
    incident = uuid.uuid4().hex
    cause = error.original_exception or error
    app.logger.error("Incident %s", incident, exc_info=cause)
    neutral = InternalServerError(f"Please report incident {incident}.")
    return show_error(neutral)
    # --8<-- [end:crash]
