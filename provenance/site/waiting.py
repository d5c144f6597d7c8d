"""What a reader sees who comes before the first build is proven.

It is no page of the site and shows nothing of it: the answer is 503, and it
asks again until the site is there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

SECONDS = 2

PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="{SECONDS}">
<title>Verified Flask</title>
<style>:root {{ color-scheme: light dark }} body {{ font: 1rem/1.6 sans-serif;
max-width: 32rem; margin: 3rem auto; padding: 0 1rem }}</style>
</head>
<body>
<main>
<p>The tests that prove the pages are running. The terminal shows how many have
passed; this page gives way to the site when all have.</p>
<p lang="zh-Hans">正在运行证明各页面的测试。终端会显示已通过多少；全部通过后，
此页会自动换成网站。</p>
</main>
</body>
</html>
"""


class _Answer(BaseHTTPRequestHandler):
    """Gives the same answer whatever is asked for."""

    def do_GET(self) -> None:
        """Say that the site is not there yet."""
        body = PAGE.encode()
        self.send_response(HTTPStatus.SERVICE_UNAVAILABLE)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Retry-After", str(SECONDS))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Leave the terminal to the tests."""


@contextmanager
def waiting_page(host: str, port: int) -> Iterator[None]:
    """Answer at an address until the block ends.

    Raises:
        OSError: the port is taken.
    """
    with ThreadingHTTPServer((host, port), _Answer) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
