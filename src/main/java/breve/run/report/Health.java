package breve.run.report;

import breve.edition.Trust;
import breve.run.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a run went, for the readers of its edition: one line that is the same for the same inputs.
 */
public final class Health {
  private static final String WHAT_WAS_CHECKED =
      "Numbers, names, times, negation and left-over French were checked";

  private Health() {}

  /**
   * Says how many articles there are, how many need care and what was checked; then what is
   * missing, and why.
   *
   * @param trust in the articles of the edition
   */
  public static String line(Trust trust, Ledger ledger) {
    List<String> missing = new ArrayList<>();
    missing.add(some(ledger.count(Outcome.Failed.class), "failed"));
    missing.add(some(ledger.count(Outcome.SetAside.class), "set aside"));
    missing.add(some(ledger.count(Outcome.Skipped.class), "skipped"));
    missing.add(some(ledger.remaining().size(), "left for the next run"));
    missing.removeIf(String::isEmpty);
    return care(trust) + (missing.isEmpty() ? "" : " " + String.join(", ", missing) + ".");
  }

  private static String care(Trust trust) {
    if (trust.articles() == 0) {
      return "No articles.";
    }
    String of = trust.articles() == 1 ? "1 article" : number(trust.articles()) + " articles";
    String marked =
        switch ((int) Math.min(trust.needCare(), 2)) {
          case 0 -> of + ", no sentence marked.";
          case 1 -> "1 of " + of + " needs care.";
          default -> number(trust.needCare()) + " of " + of + " need care.";
        };
    return marked
        + " "
        + WHAT_WAS_CHECKED
        + (trust.probablyRight().isPresent()
            ? "; by estimate about %s of %s %s right."
                .formatted(
                    number(trust.probablyRight().getAsInt()),
                    number(trust.sentences()),
                    trust.sentences() == 1 ? "sentence is" : "sentences are")
            : "; the sense was not.");
  }

  private static String some(long n, String what) {
    return n == 0 ? "" : number(n) + " " + what;
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
