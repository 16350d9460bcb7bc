package breve.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Says for every place in a sentence what it costs to cut there. */
final class CutPoints {
  /** Added to a cost, it makes a place worse than any without it, but for a cut within a word. */
  static final double NEVER_BEFORE = 12;

  private static final double SEMICOLON = 0;
  private static final double COLON = 1;
  private static final double COMMA_AND_JOIN = 2;
  private static final double COMMA = 3.2;
  private static final double JOIN = 5;
  private static final double SPACE = 7;
  private static final double AFTER_SIGN = 40;
  private static final double WITHIN_WORD = 50;

  private static final double WITHIN_PAIR = 2.5;
  private static final double WITHIN_UNIT = 4;

  private static final Set<String> JOINS =
      Set.of(
          "et",
          "ou",
          "mais",
          "car",
          "or",
          "donc",
          "ni",
          "puis",
          "qui",
          "que",
          "qu",
          "dont",
          "où",
          "lequel",
          "laquelle",
          "lesquels",
          "lesquelles",
          "tandis",
          "alors",
          "lorsque",
          "lorsqu",
          "quand",
          "si",
          "comme",
          "parce",
          "afin",
          "puisque",
          "puisqu",
          "quoique",
          "bien",
          "pour",
          "selon",
          "après",
          "avant",
          "malgré",
          "ainsi",
          "cependant",
          "pendant",
          "sans",
          "notamment");

  private final SentenceWords words = new SentenceWords();

  /**
   * The cost of cutting before each {@code char}; infinite where a character would be torn apart.
   */
  double[] costs(String text) {
    double[] costs = new double[text.length()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    int depth = 0;
    for (int at = 1; at < text.length(); at++) {
      char before = text.charAt(at - 1);
      depth = Math.max(0, depth + ("«“([".indexOf(before) >= 0 ? 1 : 0));
      depth = Math.max(0, depth - ("»”)]".indexOf(before) >= 0 ? 1 : 0));
      if (Character.isSpaceChar(text.charAt(at)) || Character.isWhitespace(text.charAt(at))) {
        costs[at] = atSpace(text, at) + (depth > 0 ? WITHIN_PAIR : 0);
      } else if (!isTorn(text, at)) {
        boolean afterSign = !Character.isLetterOrDigit(before) && !Character.isSurrogate(before);
        costs[at] = afterSign && !isNumeric(text, at) ? AFTER_SIGN : WITHIN_WORD;
      }
    }
    return costs;
  }

  private double atSpace(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    char before = text.charAt(at - 1);
    char after = next < text.length() ? text.charAt(next) : ' ';
    // A French colon or closing mark stands behind a space and belongs to what comes before it.
    boolean signFollows = ":;!?»”)]%°€$".indexOf(after) >= 0;
    if (signFollows || "«“(".indexOf(before) >= 0) {
      return SPACE + WITHIN_UNIT;
    }
    boolean joins = JOINS.contains(wordFrom(text, next));
    return switch (before) {
      case ';' -> SEMICOLON;
      case ':' -> COLON;
      case ',' -> joins ? COMMA_AND_JOIN : COMMA;
      case '–', '—' -> COMMA;
      default -> {
        if ("–—(".indexOf(after) >= 0) {
          yield COMMA;
        }
        yield (joins ? JOIN : SPACE) + (isWithinUnit(text, at, after) ? WITHIN_UNIT : 0);
      }
    };
  }

  /** Within a number with its unit, a name, or between an abbreviation and what it belongs to. */
  private boolean isWithinUnit(String text, int at, char after) {
    String word = wordBefore(text, at);
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    boolean number = Character.isDigit(first);
    boolean name = Character.isUpperCase(first) && Character.isUpperCase(after);
    boolean dot = word.endsWith(".");
    String bare = dot ? word.substring(0, word.length() - 1) : word;
    boolean abbreviation =
        words.neverEnds(bare)
            || (dot && (bare.length() == 1 || words.standsBeforeName(bare)))
            || (Character.isDigit(after) && (bare.endsWith("°") || words.standsBeforeNumber(bare)));
    return number || name || abbreviation;
  }

  private static String wordBefore(String text, int at) {
    int from = at;
    while (from > 0 && at - from < 24 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, at);
  }

  private static String wordFrom(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 16 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.FRENCH);
  }

  private static boolean isNumeric(String text, int at) {
    return Character.isDigit(text.charAt(at)) && at > 1 && Character.isDigit(text.charAt(at - 2));
  }

  /** Between the two halves of a character, or before an accent that belongs to it. */
  private static boolean isTorn(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT
        || text.charAt(at - 1) == '\u200D';
  }
}
