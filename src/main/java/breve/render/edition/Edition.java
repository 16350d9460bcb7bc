package breve.render.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The digests of all current inputs, told as stories. Depends on the articles and their first-seen
 * times alone, never on the clock or on the order in which they are given.
 *
 * @param stories newest first
 * @param health how the run went, in one line
 */
public record Edition(List<Story> stories, String health) {
  private static final Comparator<Story> NEWEST_FIRST =
      Comparator.comparing(Story::day)
          .reversed()
          .thenComparing(story -> story.lead().digest().title().english())
          .thenComparing(story -> story.lead().name());

  public Edition {
    stories = List.copyOf(stories);
  }

  /**
   * Groups the articles into stories and puts them in order.
   *
   * @param health how the run went, in one line; plain text
   */
  public static Edition of(Collection<EditionArticle> articles, String health) {
    return new Edition(
        new StoryGrouper().group(articles).stream().sorted(NEWEST_FIRST).toList(), health);
  }

  /** All articles, story by story. */
  public List<EditionArticle> articles() {
    return stories.stream().flatMap(Story::articles).toList();
  }

  /** When its newest article was first seen; the epoch for an edition without articles. */
  public Instant updated() {
    return articles().stream()
        .map(EditionArticle::firstSeen)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
