from concurrent.futures import ThreadPoolExecutor

from flask import Flask, request

app = Flask(__name__)


def current_path() -> str:
    return request.path


@app.get("/report")
def report() -> str:
    with ThreadPoolExecutor() as pool:
        return pool.submit(current_path).result()
