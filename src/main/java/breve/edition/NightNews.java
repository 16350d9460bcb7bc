package breve.edition;

import breve.edition.StoryGrouper.Grouped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks the bullets that tell what no earlier night of their story told. */
final class NightNews {
  private NightNews() {}

  /**
   * The current articles of some stories with their bullets marked; remembered ones stay as their
   * night marked them.
   */
  static List<Grouped> mark(List<Grouped> articles) {
    Map<String, List<Grouped>> stories =
        articles.stream()
            .sorted(Comparator.comparing(g -> g.article().night()))
            .collect(Collectors.groupingBy(g -> g.story().id()));
    Map<String, Map<Instant, Told>> told = new HashMap<>();
    List<Grouped> marked = new ArrayList<>();
    for (Grouped grouped : articles) {
      Sketched article = grouped.article();
      if (!article.current() || article.night().equals(grouped.story().since())) {
        marked.add(grouped);
        continue;
      }
      Told before =
          told.computeIfAbsent(grouped.story().id(), id -> new HashMap<>())
              .computeIfAbsent(
                  article.night(),
                  night ->
                      new Told(
                          stories.get(grouped.story().id()).stream()
                              .map(Grouped::article)
                              .filter(a -> a.night().isBefore(night))
                              .flatMap(a -> a.sentences().stream())
                              .toList()));
      List<EditionBullet> bullets = new ArrayList<>();
      for (int i = 0; i < article.bullets().size(); i++) {
        bullets.add(
            article.article().bullets().get(i).withNew(!before.tells(article.bullets().get(i))));
      }
      marked.add(new Grouped(article.marked(bullets), grouped.story()));
    }
    return marked;
  }
}
