package breve.run;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds and choices of a run.
 *
 * @param version Brève's version, for the report
 * @param sentencesInFlight how many sentences may wait for the translator before no new article is
 *     begun; enough to fill its batches, few enough to keep memory flat
 * @param articleTimeout an article that is not done so long after it was begun fails
 * @param timeLimit the run stops so long after it began
 * @param reuse digests of earlier runs stand for unchanged articles
 * @param force do all articles again, those set aside too
 * @param prune remove digests whose input is gone
 */
public record RunSettings(
    String version,
    long sentencesInFlight,
    Duration articleTimeout,
    Optional<Duration> timeLimit,
    boolean reuse,
    boolean force,
    boolean prune) {
  private static final int SENTENCES_IN_FLIGHT = 400;

  /** What holds unless the user says otherwise. */
  public static RunSettings defaults(String version) {
    return new RunSettings(
        version, SENTENCES_IN_FLIGHT, Duration.ofHours(1), Optional.empty(), true, false, false);
  }

  public RunSettings withSentencesInFlight(long sentences) {
    return new RunSettings(version, sentences, articleTimeout, timeLimit, reuse, force, prune);
  }

  public RunSettings withArticleTimeout(Duration timeout) {
    return new RunSettings(version, sentencesInFlight, timeout, timeLimit, reuse, force, prune);
  }

  public RunSettings withTimeLimit(Optional<Duration> limit) {
    return new RunSettings(version, sentencesInFlight, articleTimeout, limit, reuse, force, prune);
  }

  public RunSettings withReuse(boolean yes) {
    return new RunSettings(
        version, sentencesInFlight, articleTimeout, timeLimit, yes, force, prune);
  }

  public RunSettings withForce(boolean yes) {
    return new RunSettings(
        version, sentencesInFlight, articleTimeout, timeLimit, reuse, yes, prune);
  }

  public RunSettings withPrune(boolean yes) {
    return new RunSettings(
        version, sentencesInFlight, articleTimeout, timeLimit, reuse, force, yes);
  }
}
