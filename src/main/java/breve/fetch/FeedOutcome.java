package breve.fetch;

import breve.fetch.list.Subscription;
import java.util.List;
import java.util.Optional;

/**
 * What came of a feed.
 *
 * @param feed which one
 * @param result of asking for it
 * @param files that were written, below the inbox
 * @param changed how many of them were there with another text
 * @param notes what somebody should know, one line each
 * @param problems what went wrong, one line each, with the remedy
 */
public record FeedOutcome(
    Subscription feed,
    Result result,
    List<String> files,
    int changed,
    List<String> notes,
    List<String> problems) {
  public FeedOutcome {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  /** How asking for a feed ended. */
  public enum Result {
    /** It was read. */
    READ,
    /** It has not changed. */
    UNCHANGED,
    /** Its server wishes not to be asked yet, and was not. */
    WAITING,
    /** It could not be had. */
    FAILED,
    /** The run was stopped before it was asked for. */
    LEFT
  }

  static FeedOutcome failed(Subscription feed, String problem) {
    return new FeedOutcome(feed, Result.FAILED, List.of(), 0, List.of(), List.of(problem));
  }

  static FeedOutcome without(Subscription feed, Result result, Optional<String> note) {
    return new FeedOutcome(feed, result, List.of(), 0, note.stream().toList(), List.of());
  }
}
