package breve.edition;

import java.time.Instant;
import java.util.List;

/**
 * What lies in the output folder after a run, told as stories. Depends on the articles and their
 * first-seen times alone, never on the clock; see {@link EditionBuilder}.
 *
 * @param stories newest first
 * @param health how the run went, in one line
 */
public record Edition(List<Story> stories, String health) {
  public Edition {
    stories = List.copyOf(stories);
  }

  /** All articles, story by story. */
  public List<EditionArticle> articles() {
    return stories.stream().flatMap(Story::articles).toList();
  }

  /** The moment of its newest article; the epoch for an edition without articles. */
  public Instant updated() {
    return stories.stream()
        .flatMap(Story::articles)
        .map(EditionArticle::updated)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** When a run first saw its newest article; the epoch for an edition without articles. */
  public Instant night() {
    return stories.stream()
        .flatMap(Story::articles)
        .map(EditionArticle::firstSeen)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
