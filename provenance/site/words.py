"""Write a page so that Pagefind sees its words.

Pagefind takes what stands between blanks for a word, and finds a word by its
beginning.  Chinese has no blanks, and what cuts it here would cut it otherwise
than the reader's browser does.  So each Chinese character is handed over with
those that follow it, ``请求体`` as ``请求体 求体``: any part of a text is then
the beginning of a word.  The theme's ``assets/search/words.js`` knows of it.
"""

import re

#: Characters of a Chinese word; what is longer is found by its parts.
LONGEST = 4

#: The tag of Chinese pages, and one for which Pagefind cuts nothing itself.
CHINESE_TAG = 'lang="zh-Hans"'
CUT_TAG = 'lang="x-cut"'

#: How much a part of a page counts: readers paste messages, and a word in a
#: program says less than the same word in a sentence.
WEIGHTS = {'class="proof-wrong"': 5, ' highlight"': 0.5}

#: The words of a question count as much as Pagefind allows.
HEADING = 10

#: How much a page counts, by its first heading: an answer more than what the
#: reference application does.
QUESTION = r'<h1 id="q\d\d"'
PAGES = {
    QUESTION: 2,
    r'<h1 id="(?:q\d\d-)?project"': 0.5,
}
BODY = "<div data-pagefind-body"

CHINESE = re.compile(r"[\u3400-\u9fff]+")
#: Signs behind which a word begins without a blank.
SIGNS = re.compile(r"[\u3000-\u303f\uff00-\uffef](?=\S)")
#: ``sqlalchemy.exc.IntegrityError`` is looked for by its last part.
LAST_NAME = re.compile(r"(?<=[a-z]\.)(?=[A-Z][a-z])")
#: Tells a blank that was put in from one that was there.
JOINT = "\u2060 "

TEXT = re.compile(r">[^<]+<")


def cut(html: str) -> str:
    """Give a page with its parts weighted and its words set apart."""
    html = html.replace(CHINESE_TAG, CUT_TAG, 1)
    for heading, weight in PAGES.items():
        if re.search(heading, html):
            body = f'{BODY} data-pagefind-weight="{weight}"'
            html = html.replace(BODY, body, 1)
    counted = rf'\g<0> data-pagefind-weight="{HEADING}"'
    html = re.sub(QUESTION, counted, html, count=1)
    for part, weight in WEIGHTS.items():
        html = html.replace(part, f'{part} data-pagefind-weight="{weight}"')
    return TEXT.sub(lambda text: _spaced(text[0]), html)


def _spaced(text: str) -> str:
    text = LAST_NAME.sub(JOINT, SIGNS.sub(r"\g<0> ", text))
    return CHINESE.sub(_overlapping, text)


def _overlapping(found: re.Match[str]) -> str:
    run = found[0]
    starts = range(max(1, len(run) - 1))
    return f" {' '.join(run[i : i + LONGEST] for i in starts)} "
