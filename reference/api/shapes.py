"""What both versions show of members and samples."""

from flask import url_for

from reference.storage.rows import AnyRow


def member_json(member: AnyRow) -> dict[str, object]:
    """Write a member as the API shows it."""
    return {
        "id": member.id,
        "name": member.name,
        "created_at": member.created_at,
        "url": url_for(".member", member_id=member.id),
    }


def sample_json(sample: AnyRow) -> dict[str, object]:
    """Write a sample as the API shows it.

    The dot keeps each address in the version that was asked.
    """
    place = {"sample_id": sample.id}
    has_picture = sample.picture is not None
    return {
        "id": sample.id,
        "member": sample.member_name,
        "title": sample.title,
        "note": sample.note,
        "created_at": sample.created_at,
        "url": url_for(".sample", **place),
        "picture": url_for(".picture", **place) if has_picture else None,
    }
