"""Send a body over a socket, with its length or without."""

import socket
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


def hang_up(address: str, path: str, form: bytes, *, lost: int) -> str:
    """Send a form without its end; give the status line, if there is one."""
    host, _, port = address.partition(":")
    head = (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(form)}\r\n\r\n"
    )
    with socket.create_connection((host, int(port)), SECONDS) as link:
        link.sendall(head.encode() + form[: len(form) - lost])
        link.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: link.recv(65_536), b""))
    return answer.decode().partition("\r\n")[0]
