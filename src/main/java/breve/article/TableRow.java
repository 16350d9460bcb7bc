package breve.article;

import breve.article.Draft.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table: one line where its cells hold figures and words, as in a web page; its
 * paragraphs where they hold text.
 */
public final class TableRow {
  private static final int LONGEST_CELL = 80;
  private static final int MOST_CELLS = 30;

  private final List<List<Part>> cells = new ArrayList<>();
  private boolean holdsMore;

  /** What follows stands in a new cell. */
  public void beginCell() {
    cells.add(new ArrayList<>());
  }

  /** Adds a paragraph of the cell that is open. */
  public void add(Part part) {
    if (cells.isEmpty()) {
      beginCell();
    }
    cells.get(cells.size() - 1).add(part);
  }

  /** A cell of it holds a table of its own. */
  public void holdsMore() {
    holdsMore = true;
  }

  /** The row as blocks. */
  public List<Part> parts() {
    List<Part> parts = cells.stream().flatMap(List::stream).toList();
    boolean line =
        !holdsMore
            && parts.size() >= 2
            && cells.size() <= MOST_CELLS
            && cells.stream().allMatch(cell -> cell.size() <= 1)
            && parts.stream().allMatch(part -> part.text().length() <= LONGEST_CELL);
    return line
        ? List.of(
            new Part(
                BlockKind.ITEM, parts.stream().map(Part::text).collect(Collectors.joining(", "))))
        : parts;
  }
}
