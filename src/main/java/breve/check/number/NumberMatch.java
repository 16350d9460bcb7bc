package breve.check.number;

import breve.check.number.Quantity.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** How well a French and an English quantity agree. */
final class NumberMatch {
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_DAY = BigDecimal.valueOf(720);

  /** Agreement of value, kind and unit. */
  static final int EXACT = 4;

  /** Not the same. */
  static final int NONE = 0;

  private NumberMatch() {}

  /** From {@link #NONE} to {@link #EXACT}: what may stand for what. */
  static int score(Quantity french, Quantity english) {
    if (french.kind() == Kind.TIME || english.kind() == Kind.TIME) {
      return times(french, english);
    }
    if (calendar(french.kind()) || calendar(english.kind())) {
      return french.kind() == english.kind() && french.sharesValue(english) ? EXACT : NONE;
    }
    if (french.kind() == Kind.CODE && english.kind() == Kind.CODE && differ(french, english)) {
      return NONE;
    }
    if (french.value().compareTo(english.value()) == 0) {
      return sameUnit(french, english) ? EXACT : EXACT - 1;
    }
    if (french.sharesValue(english) || decades(french, english) || sameTime(french, english)) {
      return 2;
    }
    return NONE;
  }

  /** Two known units that differ, though the numbers agree. */
  static boolean unitsClash(Quantity french, Quantity english) {
    Optional<Unit> a = french.unit();
    Optional<Unit> b = english.unit();
    return a.isPresent()
        && b.isPresent()
        && a.get() != b.get()
        && !(a.get() == Unit.PERCENT && b.get() == Unit.POINT)
        && !sameTime(french, english);
  }

  private static boolean calendar(Kind kind) {
    return kind == Kind.MONTH || kind == Kind.WEEKDAY;
  }

  private static boolean differ(Quantity french, Quantity english) {
    return french.label().length() == 1
        && english.label().length() == 1
        && !french.label().equals(english.label());
  }

  private static boolean sameUnit(Quantity french, Quantity english) {
    return french.unit().equals(english.unit());
  }

  private static boolean sameTime(Quantity french, Quantity english) {
    if (french.unit().isEmpty() || english.unit().isEmpty()) {
      return false;
    }
    Unit a = french.unit().get();
    Unit b = english.unit().get();
    boolean calendar = (a == Unit.MONTH || a == Unit.YEAR) && (b == Unit.MONTH || b == Unit.YEAR);
    boolean half =
        calendar && french.others().stream().anyMatch(v -> Unit.sameTime(v, a, english.value(), b));
    // French counts both ends: fifteen days are two weeks.
    boolean fortnight =
        a == Unit.DAY
            && b == Unit.WEEK
            && french.mayBe(BigDecimal.valueOf(15))
            && english.mayBe(BigDecimal.valueOf(2));
    return half || fortnight || Unit.sameTime(french.value(), a, english.value(), b);
  }

  private static boolean decades(Quantity french, Quantity english) {
    boolean decade = french.kind() == Kind.DECADE || english.kind() == Kind.DECADE;
    boolean shortOne =
        french.value().compareTo(HUNDRED) < 0 || english.value().compareTo(HUNDRED) < 0;
    return decade
        && shortOne
        && french.value().remainder(HUNDRED).compareTo(english.value().remainder(HUNDRED)) == 0;
  }

  private static int times(Quantity french, Quantity english) {
    if (french.kind() == english.kind()) {
      if (french.value().compareTo(english.value()) == 0) {
        return EXACT;
      }
      boolean sure = !french.label().isEmpty() && !english.label().isEmpty();
      boolean sameHands =
          french.value().remainder(HALF_DAY).compareTo(english.value().remainder(HALF_DAY)) == 0;
      return sameHands && !sure ? EXACT - 1 : NONE;
    }
    boolean frenchTime = french.kind() == Kind.TIME;
    Quantity time = frenchTime ? french : english;
    Quantity number = frenchTime ? english : french;
    if (calendar(number.kind())) {
      return NONE;
    }
    int hours = time.value().intValue() / 60;
    int minutes = time.value().intValue() % 60;
    // "6.30" without a.m. is read as a decimal.
    BigDecimal decimal = BigDecimal.valueOf(hours * 100L + minutes, 2);
    BigDecimal amount = time.value().divide(HOUR, 4, java.math.RoundingMode.HALF_UP);
    boolean same =
        number.mayBe(decimal)
            || number.mayBe(amount)
            || (minutes == 0 && number.mayBe(BigDecimal.valueOf(hours % 12)))
            || (minutes == 0 && number.mayBe(BigDecimal.valueOf(hours > 12 ? hours - 12 : hours)))
            || (minutes == 0 && number.mayBe(BigDecimal.valueOf(hours % 12 + 12L)));
    return same ? 2 : NONE;
  }
}
