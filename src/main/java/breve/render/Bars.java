package breve.render;

import java.util.List;

/**
 * A figure of horizontal bars. What a bar is about and how long it is stand beside it as text, so
 * that nothing shrinks on a telephone and who doesn't see the bars misses nothing.
 *
 * @param title what it shows
 */
record Bars(String title, List<Group> groups) {
  /**
   * Bars that belong together.
   *
   * @param name a heading over them; empty for none
   */
  record Group(String name, List<Bar> bars) {
    Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param label what it is about
   * @param value what it says, in words
   * @param width in hundredths of the figure's
   */
  record Bar(String label, String value, int width) {
    /** A bar as long as its share of the greatest; what is not nothing can be seen. */
    static Bar of(String label, String value, double amount, double greatest) {
      int width = amount <= 0 ? 0 : Math.max(1, (int) Math.round(100 * amount / greatest));
      return new Bar(label, value, width);
    }
  }

  Bars {
    groups = List.copyOf(groups);
  }
}
