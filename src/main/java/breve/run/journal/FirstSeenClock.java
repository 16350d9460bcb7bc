package breve.run.journal;

import breve.digest.Digest;
import breve.edition.TextHash;
import breve.run.folder.OutputFile;
import breve.run.journal.Past.KnownArticle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells since when an article is new. All articles that readers see for the first time in the same
 * edition get the same time: when the run began that found the first of them. A run that follows
 * one that was killed before its edition uses that run's time again; so what is new does not depend
 * on how often a night's work was cut short.
 *
 * <p>A text was seen before if any input had it, under whatever name, and however it was
 * translated.
 */
public final class FirstSeenClock {
  private final Map<String, Instant> seen = new HashMap<>();
  private final Instant time;

  /**
   * The time for a run's new articles.
   *
   * @param now when the run began
   */
  public FirstSeenClock(History history, Instant now) {
    history.all().stream()
        .flatMap(past -> past.articles().stream())
        .forEach(met -> seen.merge(met.text(), met.firstSeen(), (a, b) -> a.isBefore(b) ? a : b));
    this.time =
        history.openArrival().orElseGet(() -> afterAll(now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** The machine's clock may have been set back since the last run. */
  private Instant afterAll(Instant now) {
    return seen.values().stream()
        .max(Comparator.naturalOrder())
        .filter(last -> !last.isBefore(now))
        .map(last -> last.plusSeconds(1))
        .orElse(now);
  }

  /** The time that all articles get that are new in this run. */
  Instant time() {
    return time;
  }

  /** What is to be remembered of an article whose digest lies in some files. */
  public KnownArticle meet(Digest digest, List<OutputFile> files) {
    String text = TextHash.of(digest);
    Instant firstSeen = seen.getOrDefault(text, time);
    return new KnownArticle(
        digest.id(), text, firstSeen, digest.source().sha256(), digest.signature(), files);
  }
}
