"""The models; importing this package makes all tables known."""

from reference.models.member import Member
from reference.models.sample import Sample

__all__ = ["Member", "Sample"]
