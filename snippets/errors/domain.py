from flask import Flask, Response, json

STOCK = {"dune": ["copy 1"]}


class ShopError(Exception):
    """A rule of the shop was broken; all texts are written for the client."""

    slug: str
    title: str

    def __init__(self, detail: str) -> None:
        super().__init__(f"{self.slug}: {detail}")
        self.detail = detail


class UnknownBookError(ShopError):
    slug = "unknown-book"
    title = "Unknown book"


class OutOfStockError(ShopError):
    slug = "out-of-stock"
    title = "Out of stock"


def reserve(name: str) -> str:
    """Reserve a copy and return which one."""
    try:
        return STOCK[name].pop()
    except KeyError:
        raise UnknownBookError(f"There is no book called {name}.") from None
    except IndexError:
        raise OutOfStockError(f"No copy of {name} is left.") from None


app = Flask(__name__)


@app.post("/books/<name>/reservations")
def create_reservation(name: str) -> tuple[dict[str, str], int]:
    return {"reserved": reserve(name)}, 201


@app.errorhandler(ShopError)
def refuse(error: ShopError, status: int = 409) -> Response:
    body = {
        "type": f"https://shop.example/problems/{error.slug}",
        "title": error.title,
        "status": status,
        "detail": error.detail,
    }
    kind = "application/problem+json"
    return Response(json.dumps(body), status, content_type=kind)


@app.errorhandler(UnknownBookError)
def miss(error: UnknownBookError) -> Response:
    return refuse(error, 404)
