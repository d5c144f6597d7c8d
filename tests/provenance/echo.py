"""A server that prints what it was asked, for comparing clients."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

#: What differs between clients, or between two runs.
HIDDEN = ("Host", "User-Agent")


@Request.application
def echo(request: Request) -> Response:
    """Answer with the request; some paths answer in a way of their own."""
    if request.path == "/nothing":
        return Response(status=204)
    if request.path == "/cold":
        return Response("no tea\n", 404)
    if request.path == "/moved":
        return Response("", 302, {"Location": "/tea"})
    if request.path == "/cups":
        answer = Response("茶")
        answer.set_cookie("cup", "1")
        answer.set_cookie("pot", "2")
        return answer
    lines = [f"{request.method} {request.full_path.rstrip('?')}"]
    lines += [f"{k}: {v}" for k, v in request.headers if k not in HIDDEN]
    body = request.get_data(as_text=True)
    return Response("\n".join([*lines, "", body]) if body else "\n".join(lines))


@contextmanager
def serving(protocol: str) -> Iterator[int]:
    """Serve on a free port, which is given."""

    class Handler(WSGIRequestHandler):
        protocol_version = protocol

    server = make_server("127.0.0.1", 0, echo, request_handler=Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server.port
    server.shutdown()
    thread.join()
    server.server_close()
