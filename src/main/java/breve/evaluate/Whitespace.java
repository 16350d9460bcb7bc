package breve.evaluate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whitespace as Python's {@code str.split} sees it: with the no-break spaces that Java leaves out.
 */
final class Whitespace {
  private static final String CLASS =
      "[\\t-\\r\\x1c- \\x85\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
  private static final Pattern RUN = Pattern.compile(CLASS);
  private static final Pattern TRAILING = Pattern.compile(CLASS + "\\z");

  private Whitespace() {}

  /** The words between runs of whitespace; none of them empty. */
  static List<String> split(String text) {
    return RUN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** The text with all whitespace taken out. */
  static String remove(String text) {
    return RUN.matcher(text).replaceAll("");
  }

  /** The text without whitespace at its end. */
  static String stripTrailing(String text) {
    return TRAILING.matcher(text).replaceFirst("");
  }
}
