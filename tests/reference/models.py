"""A model that nobody has trained."""

import numpy as np

from reference.multimodal.features import Vocabulary
from reference.multimodal.model import Model
from reference.multimodal.softmax import Classifier

TOKENS = ("loop", "round", "有圈")


def some_model() -> Model:
    """A model of random numbers."""
    rng = np.random.default_rng(0)
    return Model(
        Classifier(rng.normal(size=(176, 10)), rng.normal(size=10)),
        Classifier(rng.normal(size=(3, 10)), rng.normal(size=10)),
        np.log(np.full(10, 0.1)),
        Vocabulary(TOKENS),
        "",
    )
