package breve.check.number;

import breve.language.quantity.Quantity;
import breve.language.quantity.Quantity.Kind;

/** How much two numbers that differ look as if one had become the other. */
final class NumberLikeness {
  private NumberLikeness() {}

  /** From 0, unrelated, to 1, the same digits with other separators. */
  static double of(Quantity french, Quantity english) {
    boolean calendar =
        french.kind() == Kind.MONTH
            || french.kind() == Kind.WEEKDAY
            || english.kind() == Kind.MONTH
            || english.kind() == Kind.WEEKDAY;
    if (calendar) {
      return french.kind() == english.kind() ? 1 : 0;
    }
    if (!french.inDigits() || !english.inDigits()) {
      return french.inDigits() == english.inDigits() ? 0.5 : 0.2;
    }
    String a = french.text().replaceAll("\\D", "");
    String b = english.text().replaceAll("\\D", "");
    if (a.equals(b)) {
      return 1;
    }
    return 1.0 / (1 + distance(a, b));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
