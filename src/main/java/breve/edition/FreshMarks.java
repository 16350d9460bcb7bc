package breve.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Marks the articles that came last as new, if others that are still there came before. */
final class FreshMarks {
  private FreshMarks() {}

  static List<Sketched> of(List<Sketched> articles) {
    List<Instant> seen = articles.stream().map(Sketched::night).toList();
    Instant last = seen.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    boolean allAtOnce = seen.stream().allMatch(last::equals);
    return articles.stream().map(a -> a.fresh(!allAtOnce && a.night().equals(last))).toList();
  }
}
