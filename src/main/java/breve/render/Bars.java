package breve.render;

import java.util.List;

/**
 * A figure of horizontal bars as a page draws it, with its words for who does not see it. Lengths
 * are in hundredths of the width, heights in lines of text, so that nothing in it shrinks on a
 * telephone.
 *
 * @param id what its parts are named after, unique on its page
 * @param title what it shows
 * @param words the same as text
 * @param lines from the top
 */
record Bars(String id, String title, String words, List<Line> lines) {
  /** The longest bar leaves room for the words after it. */
  private static final int LONGEST = 60;

  /** A line of text, a heading over bars, or a bar. */
  sealed interface Line {}

  /** A heading over some bars. */
  record Head(String text) implements Line {}

  /** What the next bar is about. */
  record Label(String text) implements Line {}

  /** A bar and what stands behind it. */
  record Bar(int width, String value) implements Line {
    /** A bar as long as its share of the greatest; what is not nothing can be seen. */
    static Bar of(double amount, double greatest, String value) {
      int width = greatest <= 0 ? 0 : (int) Math.round(LONGEST * amount / greatest);
      return new Bar(amount > 0 ? Math.max(1, width) : 0, value);
    }
  }

  Bars {
    lines = List.copyOf(lines);
  }

  /** Where a line's text stands, in lines from the top: {@code 2.1em}. */
  String at(int line) {
    return ems(150 * line + 110);
  }

  /** Where a line's bar begins. */
  String barAt(int line) {
    return ems(150 * line + 35);
  }

  /** The whole figure's height. */
  String height() {
    return ems(150 * lines.size() + 20);
  }

  private static String ems(int hundredths) {
    return hundredths / 100 + "." + String.valueOf(100 + hundredths % 100).substring(1) + "em";
  }

  /** A text that fits a line of a figure. */
  static String shortened(String text, int letters) {
    int[] all = PlainText.oneLine(text).codePoints().toArray();
    return all.length <= letters
        ? new String(all, 0, all.length)
        : new String(all, 0, letters - 1).strip() + "…";
  }
}
