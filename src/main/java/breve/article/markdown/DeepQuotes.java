package breve.article.markdown;

import java.util.stream.Collectors;

/**
 * Makes quotations and lists that are nested absurdly deep shallow. Nobody writes them, but a
 * parser has to look at every level again on every line.
 */
final class DeepQuotes {
  private static final int MAX_DEPTH = 20;

  private DeepQuotes() {}

  static String flattened(String text) {
    return text.lines().map(DeepQuotes::flattenedLine).collect(Collectors.joining("\n"));
  }

  private static String flattenedLine(String line) {
    int levels = 0;
    int at = 0;
    for (; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean marks = c == '>' || ("*+-".indexOf(c) >= 0 && line.startsWith(" ", at + 1));
      if (!marks && c != ' ') {
        break;
      }
      levels += marks ? 1 : 0;
    }
    return levels > MAX_DEPTH ? "> " + line.substring(at) : line;
  }
}
