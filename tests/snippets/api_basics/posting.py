"""Send a body over a socket, with its length or without."""

from http.client import HTTPConnection

from tests.serving import SECONDS


def post(
    address: str,
    path: str,
    body: bytes,
    content_type: str = "text/plain",
    *,
    chunked: bool = False,
) -> tuple[int, str]:
    """Send a body, with its length or in chunks; give status and answer.

    Args:
        address: host and port of the server.
        path: where to send to.
        body: what to send.
        content_type: what the client says that the body is.
        chunked: do not say how long the body is.
    """
    sent = iter([body]) if chunked else body
    connection = HTTPConnection(address, timeout=SECONDS)
    connection.request("POST", path, sent, {"Content-Type": content_type})
    response = connection.getresponse()
    answer = response.status, response.read().decode()
    connection.close()
    return answer
