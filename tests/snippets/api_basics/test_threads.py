"""The claims of `api-basics` about threads that read the request."""

import asyncio
import threading
from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask, copy_current_request_context, request


def test_to_thread_takes_the_context_along() -> None:
    """asyncio.to_thread() copies the context, so the request is there."""
    app = Flask("shop")

    @app.get("/report")
    def report() -> str:
        return asyncio.run(asyncio.to_thread(lambda: request.path))

    assert app.test_client().get("/report").text == "/report"


def test_a_copied_context_outlives_the_request() -> None:
    """A function with the copied context still reads it after the reply."""
    app = Flask("shop")
    answered = threading.Event()
    pool = ThreadPoolExecutor()

    @app.get("/report")
    def report() -> str:
        @copy_current_request_context
        def read() -> str:
            answered.wait(20)
            return request.path

        later.append(pool.submit(read))
        return ""

    later: list[Future[str]] = []
    app.test_client().get("/report")
    answered.set()
    assert [future.result(20) for future in later] == ["/report"]
    pool.shutdown()
