"""Send a form to a real server, with its length or in chunks."""

from http.client import HTTPConnection

from tests.serving import HOST, SECONDS

URLENCODED = "application/x-www-form-urlencoded"
BOUNDARY = "----WebKitFormBoundary" + "0" * 16
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


def multipart(file: bytes | None = None, **fields: str) -> bytes:
    """Write a form as a browser does that sends files as well."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="'
    parts = [
        f'{head}{name}"\r\n\r\n{text}\r\n'.encode()
        for name, text in fields.items()
    ]
    if file is not None:
        start = f'{head}file"; filename="x.bin"\r\n\r\n'.encode()
        parts.append(start + file + b"\r\n")
    return b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])


def post(
    port: int,
    path: str,
    body: bytes,
    kind: str = URLENCODED,
    *,
    chunked: bool = False,
) -> tuple[int, str]:
    """Post a body; give the status and the text of the answer."""
    connection = HTTPConnection(HOST, port, timeout=SECONDS)
    try:
        connection.request(
            "POST",
            path,
            iter([body]) if chunked else body,
            {"Content-Type": kind},
            encode_chunked=chunked,
        )
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()
