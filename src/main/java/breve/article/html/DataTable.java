package breve.article.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** Tells tables that hold figures from tables that hold a page. */
final class DataTable {
  private static final int LONGEST_CELL = 80;
  private static final int MOST_CELLS = 30;
  private static final String BOXES = "p, div, table, ul, ol, h1, h2, h3, h4, blockquote, br";

  private DataTable() {}

  /**
   * Whether a row is to be read in one line: several short cells with nothing but words in them.
   */
  static boolean isRow(Element row) {
    List<Element> cells = row.children();
    return cells.size() >= 2
        && cells.size() <= MOST_CELLS
        && cells.stream()
            .allMatch(
                cell -> cell.selectFirst(BOXES) == null && cell.text().length() <= LONGEST_CELL);
  }
}
