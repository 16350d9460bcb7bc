package breve.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that belong together, line by line.
 *
 * @param columns the lines of each column; all have the same number of them, and there are
 *     references and hypotheses at least
 */
public record AlignedText(Map<Column, List<String>> columns) {
  public AlignedText {
    columns = new EnumMap<>(columns);
    columns.replaceAll((column, lines) -> List.copyOf(lines));
    if (!columns.containsKey(Column.REFERENCE) || !columns.containsKey(Column.HYPOTHESIS)) {
      throw new IllegalArgumentException("only " + columns.keySet());
    }
    if (columns.values().stream().mapToInt(List::size).distinct().count() > 1) {
      throw new IllegalArgumentException("columns of unequal length");
    }
  }

  /** The number of lines. */
  public int size() {
    return get(Column.HYPOTHESIS).size();
  }

  /** Whether there is such a column. */
  public boolean has(Column column) {
    return columns.containsKey(column);
  }

  /**
   * The lines of a column.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public List<String> get(Column column) {
    if (!has(column)) {
      throw new IllegalArgumentException("no " + column.field());
    }
    return columns.get(column);
  }
}
