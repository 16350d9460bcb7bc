package breve.render;

/**
 * Lines of at most 78 columns, for terminals and mail. Nothing in them steers a terminal: line ends
 * and control characters become spaces, and what would turn the reading direction is left out.
 */
final class PlainText {
  static final int COLUMNS = 78;

  private PlainText() {}

  /** Without line ends, and without what would steer a terminal. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
        .strip();
  }

  /** A line of its own with a rule below it. */
  static void underlined(String line, char rule, StringBuilder out) {
    wrap("", line, out);
    out.append(String.valueOf(rule).repeat(Math.min(COLUMNS, Math.max(1, line.length()))));
    out.append('\n');
  }

  /**
   * Breaks at spaces, keeping words whole; lines after the first begin with the indent, the first
   * with the spaces it has.
   */
  static void wrap(String indent, String text, StringBuilder out) {
    String first = "";
    for (String paragraph : text.split("\n", -1)) {
      String words = paragraph.stripLeading();
      StringBuilder line = new StringBuilder(first);
      line.append(paragraph, 0, paragraph.length() - words.length());
      for (String word : words.split(" +", -1)) {
        if (line.length() + word.length() >= COLUMNS && !line.toString().isBlank()) {
          out.append(line.toString().stripTrailing()).append('\n');
          line.setLength(0);
          line.append(indent);
        }
        line.append(word).append(' ');
      }
      out.append(line.toString().stripTrailing()).append('\n');
      first = indent;
    }
  }
}
