"""Checks the other way: what is there that nobody shows, proves or answers.

Each check takes the project as it is and yields every problem that it finds,
so that one run tells them all.
"""

from collections.abc import Callable

from provenance.checks.anchors import repeated_anchors
from provenance.checks.answers import (
    unanswered_questions,
    unproven_corrections,
)
from provenance.checks.budget import long_pages
from provenance.checks.claims import different_claims, unproven_claims
from provenance.checks.code import (
    claimless_tests,
    unproven_blocks,
    unshown_code,
)
from provenance.checks.languages import different_languages
from provenance.checks.markup import foreign_markup
from provenance.checks.programs import lonely_programs, scattered_programs
from provenance.checks.project import Problems, Project
from provenance.checks.shape import misshapen_pages
from provenance.checks.skeletons import different_skeletons
from provenance.checks.statements import cut_statements, unmeasured_statements
from provenance.errors import ProvenanceError

CHECKS: tuple[Callable[[Project], Problems], ...] = (
    unproven_blocks,
    different_languages,
    different_skeletons,
    foreign_markup,
    misshapen_pages,
    repeated_anchors,
    unshown_code,
    cut_statements,
    unmeasured_statements,
    scattered_programs,
    lonely_programs,
    unanswered_questions,
    unproven_corrections,
    unproven_claims,
    different_claims,
    long_pages,
    claimless_tests,
)


def problems_of(project: Project) -> list[ProvenanceError]:
    """Run every check; return all that is wrong."""
    return [problem for check in CHECKS for problem in check(project)]
