"""Measure what a guess adds to an answer, as ratios: `python -m tests.bench`.

Two processes serve the same application: one asks the model, the other answers
a constant. They take turns, and the median of what each pair says is taken.
Latency is that of one client alone; throughput is that of as many clients as
the server has threads. What is printed, and held against the limit, are ratios:
seconds say more of the machine than of the application.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from io import BytesIO
from statistics import median
from typing import Final

from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.bench.server import THREADS
from tests.reference.guessing import bar

TURNS: Final = 5
REQUESTS: Final = 40
#: Of a small picture an answer takes at most this much of a constant one.
MOST: Final = 3.0


@dataclass(frozen=True)
class Place:
    """Where one kind of the application answers, and to whom."""

    port: int
    token: str

    def ask(self, body: bytes, kind: str, number: int) -> float:
        """Send a form again and again; give the median time of an answer."""
        link, times = HTTPConnection("127.0.0.1", self.port), []
        headers = {"Authorization": f"Bearer {self.token}"}
        for _ in range(number):
            began = time.perf_counter()
            link.request(
                "POST",
                "/api/v2/guesses",
                body,
                {**headers, "Content-Type": kind},
            )
            answer = link.getresponse()
            told = answer.read()
            times.append(time.perf_counter() - began)
            if answer.status != 200:
                raise RuntimeError(told.decode())
        link.close()
        return median(times)

    def seconds(self, body: bytes, kind: str) -> float:
        """Time as many clients as there are threads, until all are served."""
        each = REQUESTS // THREADS
        began = time.perf_counter()
        with ThreadPoolExecutor(THREADS) as pool:
            asked = [
                pool.submit(self.ask, body, kind, each) for _ in range(THREADS)
            ]
            for one in asked:
                one.result()
        return time.perf_counter() - began


@contextmanager
def serving(kind: str) -> Iterator[Place]:
    """Serve one kind of the application."""
    command = [sys.executable, "-m", "tests.bench.server", kind]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        port, token = process.stdout.readline().split()
        try:
            yield Place(int(port), token)
        finally:
            process.terminate()


def large() -> bytes:
    """Make the largest picture that is taken, as a JPEG."""
    file = BytesIO()
    with Image.open(BytesIO(bar())) as small:
        picture = small.convert("RGB").resize((2048, 2048))
    picture.save(file, "JPEG")
    return file.getvalue()


def main() -> int:
    """Measure, print the ratios, and tell by the status if one is too high."""
    found = {}
    with ExitStack() as stack:
        guess, constant = (
            stack.enter_context(serving(kind)) for kind in ("guess", "constant")
        )
        for name, picture in {"small": bar(), "large": large()}.items():
            file = FileStorage(BytesIO(picture), "a")
            form = {"picture": file, "note": "a loop"}
            boundary, body = encode_multipart(form)
            kind = f"multipart/form-data; boundary={boundary}"
            for place in (guess, constant):
                place.ask(body, kind, REQUESTS)
            latency = median(
                guess.ask(body, kind, REQUESTS)
                / constant.ask(body, kind, REQUESTS)
                for _ in range(TURNS)
            )
            throughput = median(
                constant.seconds(body, kind) / guess.seconds(body, kind)
                for _ in range(TURNS)
            )
            found[name] = latency
            print(f"{name} picture, a guess / a constant answer:")
            print(f"  latency {latency:.2f}, throughput {throughput:.2f}")
    print(f"limit: latency of a small picture {MOST}")
    return int(found["small"] > MOST)


if __name__ == "__main__":
    sys.exit(main())
