"""Generated lists of questions, of topics and of the pages of a topic."""

from provenance.layout import APPLICATION
from provenance.pages.catalogue import Topic, answered_topics
from provenance.pages.markdown import Page
from provenance.pages.topic_pages import (
    name_of,
    pages_in,
    pages_of_topic,
    question_of,
    question_page,
    related_pages,
)
from provenance.printing.context import Context


def questions(context: Context) -> list[str]:
    """All answered questions by number, each with a link to its answer."""
    entries: dict[int, str] = {}
    for topic in answered_topics(context.prover.root):
        for page in _pages_of(topic, context):
            if answered := question_of(page):
                number, title = answered
                link = question_page(topic, number)
                entries[number] = f"- [{title}]({link})"
    return [entries[number] for number in sorted(entries)]


def topics(context: Context) -> list[str]:
    """Each answered topic, what it is about, and its questions."""
    made = []
    for topic in answered_topics(context.prover.root):
        index, *others = _pages_of(topic, context)
        title = f"[{index.meta['title']}]({topic.name}/index.md)"
        made += [f"## {title} {{ #{topic.name} }}", ""]
        made += [str(index.meta["description"]), ""]
        made += [
            f"- [{page.meta['title']}]({topic.name}/{name_of(page)}.md)"
            for page in others
            if question_of(page)
        ]
        made.append("")
    return made


def pages(context: Context) -> list[str]:
    """The other pages of the page's folder, each with a sentence about it."""
    return [
        f"- [{page.meta['title']}]({name_of(page)}.md)"
        f"{context.labels.colon}{page.meta['description']}"
        for page in _pages_beside(context)
        if page.where != context.page.where
    ]


def related(context: Context) -> list[str]:
    """Links to the pages of the topic about the same questions, if any."""
    links = [
        f"- [{page.meta['title']}]({name_of(page)}.md#{anchor})"
        for page, anchor in related_pages(context.page, _pages_beside(context))
    ]
    heading = ["", f"## {context.labels.related} {{ #related }}", ""]
    return [*heading, *links] if links else []


def _pages_beside(context: Context) -> list[Page]:
    """The pages of the topic that the page belongs to, in order.

    Those on the reference application belong together, too.
    """
    root = context.prover.root
    folder = (root / context.page.where).parent
    together = folder.parent.name == "topics" or folder.name == APPLICATION
    return pages_in(folder, root) if together else []


def _pages_of(topic: Topic, context: Context) -> list[Page]:
    return pages_of_topic(topic, context.language, context.prover.root)
