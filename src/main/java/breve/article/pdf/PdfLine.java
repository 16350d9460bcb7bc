package breve.article.pdf;

/**
 * A line of a page.
 *
 * @param page from 0
 * @param size that most of its letters have, in points
 * @param begins whether a paragraph begins with it, as far as gaps and indents tell
 * @param x where it begins, in points from the left
 * @param y its baseline, in points from the top
 */
record PdfLine(int page, String text, float size, boolean begins, float x, float y) {
  PdfLine with(String other) {
    return new PdfLine(page, other, size, begins, x, y);
  }
}
