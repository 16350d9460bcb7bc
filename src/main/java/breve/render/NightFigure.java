package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.render.Bars.Bar;
import breve.render.Bars.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the translations of each night fared: of the articles that are still there, how many of their
 * sentences a check warns of, by the night that they came in.
 */
final class NightFigure {
  private static final int FEWEST = 3;
  private static final int MOST = 14;

  private NightFigure() {}

  /** What came in one night. */
  private record Night(LocalDate day, int articles, int sentences, int needCare) {
    static Night of(Instant arrival, List<EditionArticle> articles) {
      return new Night(
          LocalDate.ofInstant(arrival, ZoneOffset.UTC),
          articles.size(),
          articles.stream().mapToInt(EditionArticle::sentences).sum(),
          articles.stream().mapToInt(EditionArticle::needCare).sum());
    }

    double share() {
      return sentences == 0 ? 0 : 100.0 * needCare / sentences;
    }

    String label() {
      return EnglishDate.of(day) + ", " + articles + (articles == 1 ? " article" : " articles");
    }

    String value() {
      return String.format(Locale.ROOT, "%.1f%% of %d sentences", share(), sentences);
    }
  }

  /** The figure; none before there are some nights to compare. */
  static Optional<Bars> of(Edition edition) {
    Map<Instant, List<EditionArticle>> arrivals = new TreeMap<>();
    for (EditionArticle article : edition.articles()) {
      arrivals.computeIfAbsent(article.firstSeen(), at -> new ArrayList<>()).add(article);
    }
    if (arrivals.size() < FEWEST) {
      return Optional.empty();
    }
    List<Night> nights = new ArrayList<>();
    arrivals.forEach((at, articles) -> nights.add(Night.of(at, articles)));
    List<Night> last = nights.subList(Math.max(0, nights.size() - MOST), nights.size());
    double greatest = last.stream().mapToDouble(Night::share).max().orElse(0);
    List<Bar> bars =
        last.stream().map(n -> Bar.of(n.label(), n.value(), n.share(), greatest)).toList();
    return Optional.of(
        new Bars(
            "Sentences that need care, by the night their articles came",
            List.of(new Group("", bars))));
  }
}
