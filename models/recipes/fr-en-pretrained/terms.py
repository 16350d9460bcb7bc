"""The terms that Gemma comes with, as plain text: the package has them as a whole web page with its menus and scripts.

usage: terms.py GEMMA_TERMS.html   writes the text to standard output; GEMMA_TERMS.txt beside this program was made so
"""

import re
import sys
import textwrap
from html.parser import HTMLParser

BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "aside")
BODY = "devsite-article-body"
EMPTY = ("link", "meta", "br", "img", "input", "hr")


class Article(HTMLParser):
    """Collects (tag, text) of each block inside the page's article; a list item has its mark."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.text, self.depth, self.lists = [], None, 0, []

    def handle_starttag(self, tag, attributes):
        if tag in EMPTY or not (self.depth or BODY in (dict(attributes).get("class") or "")):
            return
        self.depth += 1
        if tag in ("ol", "ul"):
            self.lists.append(0 if tag == "ol" else None)
        if tag in BLOCKS:
            self.text = ""

    def handle_data(self, data):
        if self.depth and self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if not self.depth or tag in EMPTY:
            return
        self.depth -= 1
        if tag in ("ol", "ul"):
            self.lists.pop()
        if tag in BLOCKS and self.text is not None:
            if text := re.sub(r"\s+", " ", self.text).strip():
                self.blocks.append((tag, self.mark(tag) + text))
            self.text = None

    def mark(self, tag):
        if tag != "li":
            return ""
        if self.lists[-1] is None:
            return "- "
        self.lists[-1] += 1
        return f"{self.lists[-1]}. "


def text(page, title="Gemma Terms of Use", width=100):
    """The article's text under its title: blocks by empty lines, the items of a list close together."""
    article = Article()
    article.feed(page)
    if not article.blocks:
        raise ValueError("the page of the terms has no article")
    lines, before = [title, "=" * len(title)], "p"
    for tag, block in article.blocks:
        if not (tag == before == "li"):
            lines.append("")
        indent = " " * 3 if tag == "li" else ""
        lines += textwrap.wrap(block, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        before = tag
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as f:
        sys.stdout.write(text(f.read()))
