from concurrent.futures import ThreadPoolExecutor

from flask import Flask, has_app_context, has_request_context, request

app = Flask(__name__)


def active() -> str:
    """Name the contexts that are active where this is called."""
    if has_request_context():
        return f"application and request, path {request.path}"
    return "application" if has_app_context() else "none"


@app.get("/report")
def report() -> dict[str, object]:
    path = request.path  # a plain str: it may leave this thread
    with ThreadPoolExecutor() as pool:
        elsewhere = pool.submit(active).result()
        size = pool.submit(len, path).result()
    return {"here": active(), "thread": elsewhere, "size": size}


print("imported:", active())
with app.app_context():
    print("app_context:", active())
with app.test_request_context("/made-up"):
    print("test_request_context:", active())
    print(type(request), request.__class__, sep="\n")
print("GET /report:", app.test_client().get("/report").get_json())
