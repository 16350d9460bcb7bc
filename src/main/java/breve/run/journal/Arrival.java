package breve.run.journal;

import breve.digest.Digest;
import breve.edition.TextHash;
import breve.run.folder.OutputFile;
import breve.run.journal.Past.Met;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that readers see for the first time in the same edition. All of them count as seen
 * when the run began that met the first of them. A run that follows one which never came to an
 * edition, because it was killed or stopped, continues its arrival; so what is new does not depend
 * on how often a night's work was cut short.
 *
 * <p>A text was seen before if any input had it, under whatever name, and however it was
 * translated.
 */
public final class Arrival {
  private final Map<String, Instant> seen = new HashMap<>();
  private final Instant time;

  /**
   * The arrival that a run begins or continues.
   *
   * @param now when the run began
   */
  public Arrival(History history, Instant now) {
    history.all().stream()
        .flatMap(past -> past.met().stream())
        .forEach(met -> seen.merge(met.text(), met.firstSeen(), (a, b) -> a.isBefore(b) ? a : b));
    this.time =
        history.openArrival().orElseGet(() -> afterAll(now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** A clock may have been set back since the last arrival. */
  private Instant afterAll(Instant now) {
    return seen.values().stream()
        .max(Comparator.naturalOrder())
        .filter(last -> !last.isBefore(now))
        .map(last -> last.plusSeconds(1))
        .orElse(now);
  }

  /** By which it is known. */
  Instant time() {
    return time;
  }

  /** What is to be remembered of an article whose digest lies in some files. */
  public Met meet(Digest digest, List<OutputFile> files) {
    String text = TextHash.of(digest);
    Instant firstSeen = seen.getOrDefault(text, time);
    return new Met(
        digest.id(), text, firstSeen, digest.source().sha256(), digest.signature(), files);
  }
}
