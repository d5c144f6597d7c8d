import json
from collections.abc import Iterator

from flask import Flask, Response

app = Flask(__name__)
PRICES = {"Dune": "9.50", "Emma": "call us"}


@app.get("/api/prices")
def list_prices() -> Response:
    def lines() -> Iterator[str]:
        for title, price in PRICES.items():
            yield json.dumps({"title": title, "price": float(price)}) + "\n"

    return Response(lines(), content_type="application/jsonl")
