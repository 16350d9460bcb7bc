package breve.edition;

import breve.edition.StoryGrouper.Grouped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a story of its articles: which of them leads, and which are to be listed. */
final class StoryTeller {
  private StoryTeller() {}

  /** At least one of the articles must be current. */
  static Story tell(List<Grouped> articles) {
    StoryId id = articles.get(0).story();
    List<EditionArticle> current = new ArrayList<>(of(articles, true));
    Comparator<EditionArticle> newsFirst =
        Comparator.comparing((EditionArticle a) -> newsOf(a, id)).reversed();
    EditionArticle lead =
        current.stream().min(newsFirst.thenComparing(EditionArticle.MOST_TOLD_FIRST)).orElseThrow();
    current.remove(lead);
    current.sort(EditionArticle.NEWEST_FIRST);
    return new Story(id, lead, current, gone(articles));
  }

  /** When it told something new: an article that only repeats counts as of the first night. */
  private static Instant newsOf(EditionArticle article, StoryId story) {
    return article.hasNews() ? article.firstSeen() : story.since();
  }

  /** The remembered ones, without earlier states of a text that was changed under its name. */
  private static List<EditionArticle> gone(List<Grouped> articles) {
    Set<String> names = new HashSet<>(of(articles, true).stream().map(a -> a.name()).toList());
    List<EditionArticle> gone = new ArrayList<>();
    Comparator<EditionArticle> latest =
        Comparator.comparing(EditionArticle::firstSeen)
            .reversed()
            .thenComparing(EditionArticle.NEWEST_FIRST)
            .thenComparing(EditionArticle::text);
    for (EditionArticle article : of(articles, false).stream().sorted(latest).toList()) {
      if (names.add(article.name())) {
        gone.add(article);
      }
    }
    gone.sort(EditionArticle.NEWEST_FIRST);
    return gone;
  }

  private static List<EditionArticle> of(List<Grouped> articles, boolean current) {
    return articles.stream()
        .map(Grouped::article)
        .filter(a -> a.current() == current)
        .map(Sketched::article)
        .toList();
  }
}
