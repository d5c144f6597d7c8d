"""The application behind waitress: `python -m tests.bench.server KIND`.

The kind says how a guess is made: by the model (`guess`), or not at all
(`constant`). All else is the same: the login, the form, its limits, the JSON.
The first line on standard output has the port and a token.
"""

import sys
from typing import Final

from waitress.server import create_server

from reference.multimodal.model import Guess
from reference.multimodal.training import train
from reference.services import guesses
from reference.services.models import model_file
from tests.fuzz.member import log_in, served

THREADS: Final = 4
CONSTANT: Final = Guess(1, [0.1] * 10, 0.0, 0.0, "constant")


def main(kind: str) -> None:
    """Serve until the process is ended."""
    if kind == "constant":
        setattr(guesses, "from_file", lambda _file, _note: CONSTANT)  # noqa: B010
    with served() as app:
        list(train(model_file(app)))
        _, tokens = log_in(app)
        server = create_server(app, host="127.0.0.1", port=0, threads=THREADS)
        port = server.effective_port  # type: ignore[union-attr]
        print(port, tokens["access_token"], flush=True)
        server.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
