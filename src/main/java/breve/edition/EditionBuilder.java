package breve.edition;

import breve.digest.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers an edition from digests that are given one at a time and not kept. In whatever order they
 * come, the edition is the same.
 */
public final class EditionBuilder {
  private static final Comparator<Story> NEWEST_FIRST =
      Comparator.comparing(Story::day)
          .reversed()
          .thenComparing(story -> story.lead().title().shown())
          .thenComparing(story -> story.lead().name());

  /** An article and what tells whether it resembles another. */
  record Sketched(EditionArticle article, Sketch sketch) {}

  private final List<Sketched> articles = new ArrayList<>();
  private final Terms terms = new Terms();

  /**
   * Adds an article.
   *
   * @param digest its id is the name of its files
   * @param firstSeen when a run first met it, from the journal
   */
  public EditionBuilder add(Digest digest, Instant firstSeen) {
    articles.add(
        new Sketched(
            EditionArticle.of(digest, firstSeen), Sketch.of(Fingerprint.of(digest), terms)));
    return this;
  }

  /** How far they are to be trusted. */
  public Trust trust() {
    return Trust.of(articles.stream().map(Sketched::article).toList());
  }

  /**
   * Marks the articles that came last as new, if others were there before; groups them into
   * stories, and puts these in order.
   *
   * @param health how the run went, in one line; plain text
   */
  public Edition build(String health) {
    List<Instant> seen = articles.stream().map(a -> a.article().firstSeen()).toList();
    Instant last = seen.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    boolean allAtOnce = seen.stream().allMatch(last::equals);
    List<Sketched> marked =
        articles.stream()
            .map(
                a ->
                    new Sketched(
                        a.article().withFresh(!allAtOnce && a.article().firstSeen().equals(last)),
                        a.sketch()))
            .toList();
    return new Edition(
        new StoryGrouper(terms).group(marked).stream().sorted(NEWEST_FIRST).toList(), health);
  }
}
