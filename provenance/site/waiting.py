"""What a reader sees who comes before the whole site is proven.

Pages that are proven early are given as they are.  In place of any other
address stands a page that asks again until the site is there, with the status
503.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
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
<p>The tests that prove this page are running. The terminal shows how many have
passed; the page takes this place when all have.</p>
<p lang="zh-Hans">正在运行证明此页面的测试。终端会显示已通过多少；全部通过后，
这里会自动换成该页面。</p>
</main>
</body>
</html>
"""


class _Answer(SimpleHTTPRequestHandler):
    """Gives the files of a folder, and the same page for all others."""

    def do_GET(self) -> None:
        """Give a file, or say that the site is not there yet."""
        path = Path(self.translate_path(self.path))
        if path.is_file() or (path / "index.html").is_file():
            super().do_GET()
            return
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
def waiting_page(host: str, port: int, early: Path) -> Iterator[None]:
    """Answer at an address until the block ends.

    Args:
        host: the address's host.
        port: its port.
        early: the folder of what is proven early; it may come later.

    Raises:
        OSError: the port is taken.
    """
    answer = partial(_Answer, directory=str(early))
    with ThreadingHTTPServer((host, port), answer) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
