"""Recorded commands are read as a reader's shell reads them."""

import pytest

from provenance.transcripts.command_line import words_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("curl -i http://a/", ["curl", "-i", "http://a/"]),
        ('curl "http://a/?b=1&c=2"', ["curl", "http://a/?b=1&c=2"]),
        ('curl --json \'{"a": "$b!"}\'', ["curl", "--json", '{"a": "$b!"}']),
        (r"curl http://a/\?b\&c", ["curl", "http://a/?b&c"]),
        (r'python -c "print(\"a\")"', ["python", "-c", 'print("a")']),
        ("curl 'it'\"'\"'s'", ["curl", "it's"]),
    ],
)
def test_words(line: str, words: list[str]) -> None:
    """Quotation marks and backslashes keep what they protect."""
    assert words_of(line) == words


@pytest.mark.parametrize(
    ("line", "character"),
    [
        ("curl http://a/?b=1", "?"),
        ("curl http://a/b&c=1", "&"),
        ("curl http://a/ > b", ">"),
        ("curl http://a/ | python", "|"),
        ("curl -d [1] http://a/", "["),
        ("curl http://a/ # b", "#"),
        ('curl "http://$HOST/"', "$"),
        ('curl -d "well!" http://a/', "!"),
        ("curl -d '{}' {a,b}", "{"),
        ("curl 'a'*", "*"),
    ],
)
def test_refused(line: str, character: str) -> None:
    """What a shell would read otherwise is told."""
    with pytest.raises(ValueError, match="Put it between quotation") as caught:
        words_of(line)
    told = f"{line!r}: a shell does not take {character} as it is. "
    assert str(caught.value).startswith(told)
