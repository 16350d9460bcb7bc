package breve.fetch;

import breve.fetch.FeedOutcome.Result;
import breve.run.outcome.ExitCode;
import java.util.ArrayList;
import java.util.List;

/** What came of all feeds. */
public record FetchReport(List<FeedOutcome> feeds) {
  public FetchReport {
    feeds = List.copyOf(feeds);
  }

  /** Whether something went wrong. */
  public ExitCode exitCode() {
    return feeds.stream().anyMatch(feed -> !feed.problems().isEmpty())
        ? ExitCode.SOME_FAILED
        : ExitCode.OK;
  }

  /** How many articles are new, and not only changed. */
  public int articles() {
    return feeds.stream().mapToInt(feed -> feed.files().size() - feed.changed()).sum();
  }

  /**
   * The last line: {@code 12 feeds: 9 read, 2 unchanged, 1 failed; 37 new articles}.
   *
   * @param inbox where they are
   */
  public String summary(String inbox) {
    List<String> counts = new ArrayList<>();
    for (Result result : Result.values()) {
      long count = feeds.stream().filter(feed -> feed.result() == result).count();
      if (count > 0) {
        counts.add(count + " " + words(result));
      }
    }
    int changed = feeds.stream().mapToInt(FeedOutcome::changed).sum();
    return "%s: %s; %s%s in %s"
        .formatted(
            counted(feeds.size(), "feed"),
            String.join(", ", counts),
            counted(articles(), "new article"),
            changed == 0 ? "" : " and " + changed + " changed",
            inbox);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String words(Result result) {
    return switch (result) {
      case READ -> "read";
      case UNCHANGED -> "unchanged";
      case WAITING -> "waiting";
      case FAILED -> "failed";
      case LEFT -> "not asked";
    };
  }
}
