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
PRE = re.compile("<pre", re.IGNORECASE)
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
    blocks, shown = list(BLOCK.finditer(text)), len(PRE.findall(text))
    if not len(blocks) == len(proofs) == shown:
        what = f"{shown} blocks are shown, {len(proofs)} are proven"
        raise ProvenanceError(context.page.where, what, NOT_TYPED)
    language, root = context.language, context.root
    framed = frames(context.page.blocks, language, root)
    parts, end = [], 0
    for found, proof, (head, foot) in zip(blocks, proofs, framed, strict=True):
        html = found[0]
        if unescape(TAG.sub("", html)).strip() != proof.section.text.strip():
            what = f"{proof.block.source} is not shown as it was tested"
            fix = "Put its fence on lines of their own."
            raise ProvenanceError(proof.block.where, what, fix)
        block = wrapped(proof, html, language, root)
        last = beginning(proof, language, root)
        parts += [text[end : found.start()], head, block, foot, last]
        end = found.end()
    parts.append(text[end:])
    return "".join(parts) + (ran_on(proofs, context) if proofs else "")
