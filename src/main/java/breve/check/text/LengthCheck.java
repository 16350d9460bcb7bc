package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** English that is far too short or too long for its French. */
public final class LengthCheck implements Check {
  // Characters of English for one of French; set on the odd lines of newstest2013.
  private static final double SHORTEST_LIKELY = 0.45;
  private static final double SHORTEST_WEAK = 0.55;
  private static final double LONGEST_LIKELY = 1.75;
  private static final double LONGEST_WEAK = 1.4;

  /**
   * Below this many characters of French a ratio says little, and below the next less than ever.
   */
  private static final int SHORT = 60;

  private static final int SHORTER = 40;

  /** What a short sentence may be longer or shorter by, in characters, and a shorter one. */
  private static final int SLACK = 4;

  private static final int MORE_SLACK = 15;

  @Override
  public boolean judgesSilence() {
    return true;
  }

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    if (english.isBlank() && !french.isBlank()) {
      return List.of(finding(Confidence.SURE, "there is no English"));
    }
    double slack = french.length() < SHORTER ? MORE_SLACK : french.length() < SHORT ? SLACK : 0;
    double shortest = (english.length() + slack) / Math.max(1, french.length());
    double longest = (english.length() - slack) / Math.max(1, french.length());
    if (shortest < SHORTEST_WEAK) {
      return List.of(
          finding(
              shortest < SHORTEST_LIKELY ? Confidence.LIKELY : Confidence.WEAK,
              percent(english, french) + " as long as the French: something may be missing"));
    }
    if (longest > LONGEST_WEAK) {
      return List.of(
          finding(
              longest > LONGEST_LIKELY ? Confidence.LIKELY : Confidence.WEAK,
              percent(english, french) + " as long as the French: something may be added"));
    }
    return List.of();
  }

  private static String percent(String english, String french) {
    return String.format(
        Locale.ROOT,
        "the English is %.0f %%",
        100.0 * english.length() / Math.max(1, french.length()));
  }

  private static Finding finding(Confidence confidence, String message) {
    return new Finding(
        Finding.Kind.LENGTH, confidence, Optional.empty(), Optional.empty(), message);
  }
}
