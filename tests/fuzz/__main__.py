"""Fuzz the API by its own document: `python -m tests.fuzz`.

Each operation gets requests that the document allows and such as it does not,
the same ones in each run. No answer may be a 5xx, nor any that the document
does not have: its status, its type, its schema. A header that the document has
must fit it.
"""

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode, openapi
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.fuzz.member import log_in, sample, served
from tests.reference.guessing import bar

FEWEST: Final = 2_000
# For each operation and kind of request.
TRIES: Final = 90
# How often a request has what a stranger could not know.
MOSTLY: Final = 0.9
OFTEN: Final = 0.5
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
KINDS: Final = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
QUIET: Final = settings(
    max_examples=TRIES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Run:
    """One run: what was asked and answered."""

    app: Flask
    # Chooses what a stranger could not know: a token, a sample, its ETag.
    random: Random = field(default_factory=lambda: Random(7))  # noqa: S311
    answers: Counter[tuple[str, int]] = field(default_factory=Counter)

    def ask(self, case: Case[Any]) -> None:
        """Send one request, most often as the member, and check its answer."""
        actor, tokens = log_in(self.app)
        headers: dict[str, Any] = {}
        if self.random.random() < MOSTLY:
            kind = "refresh" if "refresh" in case.path else "access"
            headers["Authorization"] = f"Bearer {tokens[f'{kind}_token']}"
        if self.random.random() < OFTEN and "{sample_id}" in case.path:
            number, etag = sample(self.app, actor, self.random.randint(1, 9))
            case.path_parameters["sample_id"] = number
            headers["If-Match"] = etag
        if "picture" in fields_of(case) and self.random.random() < OFTEN:
            sent: dict[str, Any] = {**fields_of(case), "picture": bar()}
            case.body = sent
        answer = case.call(headers=headers)
        self.answers[f"{case.method} {case.path}", answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)


def fields_of(case: Case[Any]) -> dict[str, Any]:
    """Read the fields of a form, which a wrong body may not have."""
    form = case.media_type == "multipart/form-data"
    return case.body if form and isinstance(case.body, dict) else {}


def fuzz(run: Run) -> list[str]:
    """Ask for each operation; list what the document does not allow."""
    faults = []
    document = openapi.from_wsgi("/api/v2/openapi.json", run.app)
    for found in document.get_all_operations():
        operation = found.ok()  # type: ignore[union-attr]
        for kind in KINDS:
            strategy = operation.as_strategy(generation_mode=kind)
            ask = QUIET(given(case=strategy)(run.ask))
            try:
                ask()
            except Unsatisfiable:
                continue  # Nothing of this kind can be sent.
            except FailureGroup as error:
                faults.append(f"{operation.label}, {kind.value}: {error}")
    return faults


def main() -> int:
    """Print what was asked and answered; 1 if it is wrong or too little."""
    began = time.monotonic()
    with served() as app:
        run = Run(app)
        faults = fuzz(run)
    for operation in sorted({name for name, _ in run.answers}):
        statuses = sorted(
            (status, number)
            for (name, status), number in run.answers.items()
            if name == operation
        )
        told = ", ".join(f"{status}: {number}" for status, number in statuses)
        print(f"{operation:45} {told}")
    total = run.answers.total()
    seconds = round(time.monotonic() - began)
    print(f"{total} requests in {seconds} seconds, {len(faults)} faults")
    print(*faults, sep="\n")
    if total < FEWEST:
        print(f"These are too few: it takes {FEWEST}.")
    return int(bool(faults) or total < FEWEST)


if __name__ == "__main__":
    sys.exit(main())
