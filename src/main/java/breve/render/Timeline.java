package breve.render;

import breve.edition.EditionArticle;
import breve.edition.Story;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A story drawn along its days: a dot for each article, one above the other where a day has
 * several. Lengths are in the picture's own units.
 *
 * @param says the same in words, for those who don't see it
 */
record Timeline(int width, int height, List<Dot> dots, List<Label> labels, String says) {
  private static final int DAY = 56;
  private static final int WIDEST = 600;
  private static final int EDGE = 32;
  private static final int STEP = 16;
  private static final int LABEL = 26;
  private static final int MOST_ABOVE = 6;

  /** An article; those that the edition shows no more are hollow. */
  record Dot(int x, int y, boolean hollow) {}

  /** A day's name under the line. */
  record Label(int x, String text) {}

  static Timeline of(Story story) {
    Map<LocalDate, List<EditionArticle>> days = new TreeMap<>();
    for (EditionArticle article : story.chronicle()) {
      days.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(article);
    }
    List<LocalDate> told = List.copyOf(days.keySet());
    LocalDate first = told.get(0);
    long span = Math.max(1, ChronoUnit.DAYS.between(first, told.get(told.size() - 1)));
    int width = (int) Math.min(WIDEST, span * DAY + 2L * EDGE);
    int most = days.values().stream().mapToInt(List::size).max().orElse(1);
    int line = Math.min(most, MOST_ABOVE) * STEP;
    List<Dot> dots = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<String> says = new ArrayList<>();
    for (Map.Entry<LocalDate, List<EditionArticle>> day : days.entrySet()) {
      long after = ChronoUnit.DAYS.between(first, day.getKey());
      int x = (int) (EDGE + after * (width - 2L * EDGE) / span);
      List<EditionArticle> articles = day.getValue();
      for (int i = 0; i < Math.min(articles.size(), MOST_ABOVE); i++) {
        dots.add(new Dot(x, line - i * STEP, story.gone().contains(articles.get(i))));
      }
      if (labels.isEmpty() || x - labels.get(labels.size() - 1).x() >= DAY - 4) {
        labels.add(new Label(x, shortDay(day.getKey())));
      }
      says.add(SinceText.day(day.getKey()) + ": " + articles.size());
    }
    return new Timeline(
        width, line + LABEL, dots, labels, "Articles by day: " + String.join(", ", says));
  }

  private static String shortDay(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** Where the line of days lies. */
  int line() {
    return height - LABEL;
  }
}
