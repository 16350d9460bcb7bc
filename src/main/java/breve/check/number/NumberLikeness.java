package breve.check.number;

import breve.check.number.Quantity.Kind;
import breve.language.EditDistance;

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
    return 1.0 / (1 + EditDistance.of(a, b));
  }
}
