package breve.render;

import breve.check.Finding;
import breve.digest.Digest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How far sentences are to be trusted, in words that never promise more than was checked.
 *
 * @param sentences how many there are
 * @param doubtful how many of them a check warns of
 * @param right how many are right by estimate; empty where nobody can tell
 */
public record Care(int sentences, int doubtful, OptionalInt right) {
  static Care of(Digest digest) {
    return new Care(
        (int) digest.sentences().count(),
        digest.sentencesThatNeedCare().size(),
        digest.probablyRight());
  }

  /** {@code 2 of 14 sentences need care}. */
  public String marked() {
    return doubtful == 0
        ? "no sentence is marked"
        : doubtful + " of " + all() + (doubtful == 1 ? " needs care" : " need care");
  }

  /** One sentence: which checks there were, and what is known of the rest. */
  public String checked() {
    return "Numbers, names, times, negation and left-over French were checked"
        + (right.isPresent()
            ? "; by estimate about %d of %s %s right."
                .formatted(right.getAsInt(), all(), sentences == 1 ? "is" : "are")
            : "; the sense was not.");
  }

  /** What a reader is warned of: {@code Number: “200” became “2,000”.} */
  public static String reasons(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::shown)
        .map(finding -> FindingLabel.label(finding) + ": " + finding.message() + ".")
        .collect(Collectors.joining(" "));
  }

  private String all() {
    return sentences == 1 ? "1 sentence" : sentences + " sentences";
  }
}
