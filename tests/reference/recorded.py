"""What tests read out of the record of the experiment."""

from reference.multimodal.experiment import Result
from reference.multimodal.families import FAMILIES, SINGLE
from reference.multimodal.record import Record

JOINED = [name for name in FAMILIES if name not in SINGLE]


def at(record: Record, noise: float) -> dict[str, Result]:
    """The results at a level of noise."""
    return {r.family: r for r in record.results if r.noise == noise}
