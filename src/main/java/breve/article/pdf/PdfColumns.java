package breve.article.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads columns of prose one after another where the file draws them line by line across the page.
 * A table stays in rows: its cells are short.
 */
final class PdfColumns {
  private static final int FEWEST_ROWS = 3;
  private static final float SAME_EDGE = 3;

  /** Fewer letters to a cell, on average, are no line of prose. */
  private static final int LEAST_LETTERS = 15;

  private static final double PARAGRAPH_GAP = 1.5;

  private PdfColumns() {}

  /** The lines in reading order. */
  static List<PdfLine> ordered(List<List<PdfLine>> rows) {
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = endOfColumns(rows, i);
      if (end - i >= FEWEST_ROWS && areProse(rows.subList(i, end))) {
        addColumns(rows.subList(i, end), lines);
        i = end;
      } else {
        lines.add(whole(rows.get(i)));
        i++;
      }
    }
    return lines;
  }

  /** Behind the rows that have as many lines side by side, at the same edges, as this one. */
  private static int endOfColumns(List<List<PdfLine>> rows, int from) {
    int end = from;
    while (end < rows.size() && isLike(rows.get(from), rows.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLike(List<PdfLine> first, List<PdfLine> row) {
    if (first.size() < 2
        || row.size() > first.size()
        || row.get(0).page() != first.get(0).page()
        || Math.abs(row.get(0).size() - first.get(0).size()) > 1) {
      return false;
    }
    for (int i = 1; i < row.size(); i++) {
      if (Math.abs(row.get(i).x() - first.get(i).x()) > SAME_EDGE) {
        return false;
      }
    }
    // The last lines of a shorter column are missing; one across the page ends the columns.
    return row.size() > 1 || row.get(0).text().length() <= longest(first);
  }

  private static int longest(List<PdfLine> row) {
    return row.stream().mapToInt(line -> line.text().length() * 5 / 4).max().orElse(0);
  }

  private static boolean areProse(List<List<PdfLine>> rows) {
    double letters =
        rows.stream()
            .flatMap(List::stream)
            .mapToLong(line -> line.text().chars().filter(Character::isLetter).count())
            .average()
            .orElse(0);
    return letters >= LEAST_LETTERS;
  }

  private static void addColumns(List<List<PdfLine>> rows, List<PdfLine> lines) {
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      List<PdfLine> own =
          rows.stream().filter(row -> row.size() > at).map(row -> row.get(at)).toList();
      double usual = Double.MAX_VALUE;
      for (int i = 1; i < own.size(); i++) {
        usual = Math.min(usual, own.get(i).y() - own.get(i - 1).y());
      }
      for (int i = 0; i < own.size(); i++) {
        PdfLine line = own.get(i);
        boolean begins = i == 0 || line.y() - own.get(i - 1).y() > usual * PARAGRAPH_GAP;
        lines.add(new PdfLine(line.page(), line.text(), line.size(), begins, line.x(), line.y()));
      }
    }
  }

  private static PdfLine whole(List<PdfLine> row) {
    return row.get(0).with(row.stream().map(PdfLine::text).collect(Collectors.joining(" ")));
  }
}
