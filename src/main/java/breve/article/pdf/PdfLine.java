package breve.article.pdf;

/**
 * A line of a page.
 *
 * @param page from 0
 * @param size of its largest letters, in points
 * @param begins whether a paragraph begins with it, as far as gaps and indents tell
 */
record PdfLine(int page, String text, float size, boolean begins) {}
