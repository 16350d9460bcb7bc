package breve.run.report;

import breve.run.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a run went, for the readers of its edition: one line that is the same for the same inputs.
 */
public final class Health {
  private Health() {}

  /**
   * Says how many articles there are and how many need care; then what is missing, and why.
   *
   * @param articles of the edition
   * @param needCare how many of them have a sentence that a check warns of
   */
  public static String line(long articles, long needCare, Ledger ledger) {
    List<String> missing = new ArrayList<>();
    missing.add(some(ledger.count(Outcome.Failed.class), "failed"));
    missing.add(some(ledger.count(Outcome.SetAside.class), "set aside"));
    missing.add(some(ledger.count(Outcome.Skipped.class), "skipped"));
    missing.add(some(ledger.remaining().size(), "left for the next run"));
    missing.removeIf(String::isEmpty);
    return care(articles, needCare)
        + (missing.isEmpty() ? "" : " " + String.join(", ", missing) + ".");
  }

  private static String care(long articles, long needCare) {
    if (articles == 0) {
      return "No articles.";
    }
    String of = articles == 1 ? "1 article" : number(articles) + " articles";
    if (needCare == 0) {
      return "Automatic checks found no fault in " + of + ".";
    }
    return number(needCare) + " of " + of + (needCare == 1 ? " needs" : " need") + " care.";
  }

  private static String some(long n, String what) {
    return n == 0 ? "" : number(n) + " " + what;
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
