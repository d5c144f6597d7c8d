"""The last look at a page's HTML: each block shows what was proven."""

import re
from collections.abc import Sequence
from html import unescape

from provenance.errors import ProvenanceError
from provenance.pages.fences import NOT_TYPED
from provenance.printing.beginning import beginning
from provenance.printing.context import Context
from provenance.printing.footer import wrapped
from provenance.printing.programs import frames
from provenance.printing.proof import Proof
from provenance.printing.versions import ran_on

BLOCK = re.compile(
    r'<div class="[^"]*\bhighlight\b[^"]*">\s*<pre>.*?</pre>\s*</div>',
    re.DOTALL,
)
TAG = re.compile(r"<[^>]*>")


def finished(text: str, proofs: Sequence[Proof], context: Context) -> str:
    """Put every block of a page's HTML into its frame.

    Args:
        text: the HTML.
        proofs: what proves the page's blocks, in order.
        context: the page that it was made of.

    Raises:
        ProvenanceError: there is a block that is not proven, or one that does
            not show its proven text.
    """
    found = text.lower().count("<pre")
    if not len(BLOCK.findall(text)) == len(proofs) == found:
        what = f"{found} blocks are shown, {len(proofs)} are proven"
        raise ProvenanceError(context.page.where, what, NOT_TYPED)
    language, root = context.language, context.root
    framed = frames(context.page.blocks, language, root)
    parts = iter(zip(proofs, framed, strict=True))

    def finish(found: re.Match[str]) -> str:
        (proof, (head, foot)), html = next(parts), found[0]
        shown = unescape(TAG.sub("", html))
        if shown.strip() != proof.section.text.strip():
            what = f"{proof.block.source} is not shown as it was tested"
            fix = "Put its fence on lines of their own."
            raise ProvenanceError(proof.block.where, what, fix)
        block = wrapped(proof, html, language, root)
        return f"{head}{block}{foot}{beginning(proof, language, root)}"

    text = BLOCK.sub(finish, text)
    return text + ran_on(proofs, context) if proofs else text
