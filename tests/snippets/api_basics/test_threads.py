"""The claims of `api-basics` about threads that read the request."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask, copy_current_request_context, request


def test_to_thread_takes_the_context_along() -> None:
    """asyncio.to_thread() copies the context, so the request is there."""
    app = Flask("shop")

    @app.get("/report")
    def report() -> str:
        return asyncio.run(asyncio.to_thread(lambda: request.path))

    assert app.test_client().get("/report").text == "/report"


def test_a_wrapping_serves_one_call_at_a_time() -> None:
    """One wrapping that two threads run at once may raise a ValueError."""
    app = Flask("shop")
    first_began, second_began = threading.Event(), threading.Event()

    @app.get("/report")
    def report() -> list[str]:
        @copy_current_request_context
        def read(began: threading.Event, wait: Callable[[int], object]) -> str:
            began.set()
            wait(20)
            return request.path

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(read, first_began, second_began.wait)
            first_began.wait(20)
            second = pool.submit(read, second_began, first.exception)
            return [type(each.exception()).__name__ for each in (first, second)]

    kinds = app.test_client().get("/report").get_json()
    assert kinds == ["ValueError", "ValueError"]


def test_each_call_may_have_its_own_wrapping() -> None:
    """Wrapped once for each call, two threads at once read the request."""
    app = Flask("shop")
    both = threading.Barrier(2, timeout=20)

    @app.get("/report")
    def report() -> list[str]:
        def read() -> str:
            both.wait()
            path = request.path
            both.wait()
            return path

        wrapped = [copy_current_request_context(read) for _ in range(2)]
        with ThreadPoolExecutor(2) as pool:
            calls = [pool.submit(each) for each in wrapped]
            return [call.result() for call in calls]

    assert app.test_client().get("/report").json == ["/report", "/report"]


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
