package breve.check.number;

import breve.language.quantity.Quantity;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** How well a French and an English quantity agree. */
final class NumberMatch {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_DAY = BigDecimal.valueOf(720);
  private static final BigDecimal DAY = BigDecimal.valueOf(1_440);

  /** How far a share may be rounded, in hundredths: un tiers, 33 %. */
  private static final double ROUNDED_SHARE = 1;

  /** Agreement of value, kind and unit. */
  static final int EXACT = 4;

  /** The same amount, said otherwise. */
  private static final int CONVERTED = 3;

  private static final int PERHAPS = 2;

  /** The figures agree and the units don't. */
  private static final int CLASH = 1;

  /** Not the same. */
  static final int NONE = 0;

  private NumberMatch() {}

  /** From {@link #NONE} to {@link #EXACT}: what may stand for what. */
  static int score(Quantity french, Quantity english) {
    if (isClock(french) || isClock(english)) {
      return clock(french, english);
    }
    if (ownKind(french.kind()) || ownKind(english.kind())) {
      return french.kind() == english.kind() && french.sharesValue(english) ? EXACT : NONE;
    }
    if (french.kind() == Kind.CODE && english.kind() == Kind.CODE && differ(french, english)) {
      return NONE;
    }
    if (french.value().compareTo(english.value()) == 0) {
      return unitsClash(french, english)
          ? CLASH
          : french.unit().equals(english.unit()) ? EXACT : EXACT - 1;
    }
    if (sameMeasure(french, english)) {
      return CONVERTED;
    }
    boolean same =
        french.sharesValue(english)
            || decades(french, english)
            || decades(english, french)
            || share(french, english)
            || share(english, french);
    return same ? PERHAPS : NONE;
  }

  /** Two known units that differ, though the numbers agree. */
  static boolean unitsClash(Quantity french, Quantity english) {
    Optional<Unit> a = french.unit();
    Optional<Unit> b = english.unit();
    return a.isPresent()
        && b.isPresent()
        && !a.get().mayBe(b.get())
        && !sameMeasure(french, english)
        && !isClock(french)
        && !isClock(english);
  }

  private static boolean isClock(Quantity quantity) {
    return quantity.kind() == Kind.TIME || quantity.kind() == Kind.DURATION;
  }

  /** Kinds that nothing of another kind can stand for. */
  private static boolean ownKind(Kind kind) {
    return kind == Kind.MONTH || kind == Kind.WEEKDAY || kind == Kind.PHONE;
  }

  private static boolean differ(Quantity french, Quantity english) {
    return french.label().length() == 1
        && english.label().length() == 1
        && !french.label().equals(english.label());
  }

  private static boolean sameMeasure(Quantity french, Quantity english) {
    if (french.unit().isEmpty() || english.unit().isEmpty()) {
      return false;
    }
    Unit a = french.unit().get();
    Unit b = english.unit().get();
    // French counts both ends: fifteen days are two weeks, eight are one.
    boolean fortnight =
        a == Unit.DAY
            && b == Unit.WEEK
            && ((french.mayBe(BigDecimal.valueOf(15)) && english.mayBe(BigDecimal.valueOf(2)))
                || (french.mayBe(BigDecimal.valueOf(8)) && english.mayBe(BigDecimal.ONE)));
    return fortnight || Unit.same(french.value(), a, english.value(), b);
  }

  /** 1990 and the 90s; the 1800s and the 19th century. */
  private static boolean decades(Quantity decade, Quantity other) {
    if (decade.kind() != Kind.DECADE) {
      return false;
    }
    boolean shortOne =
        decade.value().compareTo(HUNDRED) < 0 || other.value().compareTo(HUNDRED) < 0;
    boolean century =
        other.kind() == Kind.ORDINAL
            && decade.value().compareTo(other.value().subtract(BigDecimal.ONE).multiply(HUNDRED))
                == 0;
    return century
        || (shortOne
            && decade.value().remainder(HUNDRED).compareTo(other.value().remainder(HUNDRED)) == 0);
  }

  /** 50 % and half, 20 % and a fifth. */
  private static boolean share(Quantity percent, Quantity part) {
    if (percent.unit().filter(unit -> unit == Unit.PERCENT).isEmpty()) {
      return false;
    }
    double hundredths = percent.value().doubleValue();
    boolean fraction =
        part.kind() == Kind.FRACTION
            && Math.abs(part.value().doubleValue() * 100 - hundredths) <= ROUNDED_SHARE;
    boolean ordinal = part.kind() == Kind.ORDINAL && 100 / part.value().doubleValue() == hundredths;
    return fraction || ordinal;
  }

  /** Times of day and lengths of time in several units, which are written alike: 2 h 30. */
  private static int clock(Quantity french, Quantity english) {
    if (ownKind(french.kind()) || ownKind(english.kind())) {
      return NONE;
    }
    if (french.kind() == Kind.TIME && english.kind() == Kind.TIME) {
      return timesOfDay(french, english);
    }
    if (french.kind() == Kind.TIME) {
      return timeAndNumber(french, english);
    }
    if (english.kind() == Kind.TIME) {
      return timeAndNumber(english, french);
    }
    return lengths(french, english);
  }

  private static int timesOfDay(Quantity french, Quantity english) {
    if (french.value().remainder(DAY).compareTo(english.value().remainder(DAY)) == 0) {
      return EXACT;
    }
    boolean sure = !french.label().isEmpty() && !english.label().isEmpty();
    return sameHands(french, english) && !sure ? CONVERTED : NONE;
  }

  /** Whether a clock's hands stand the same, be it day or night. */
  static boolean sameHands(Quantity a, Quantity b) {
    return a.kind() == Kind.TIME
        && b.kind() == Kind.TIME
        && a.value().remainder(HALF_DAY).compareTo(b.value().remainder(HALF_DAY)) == 0;
  }

  private static int timeAndNumber(Quantity time, Quantity number) {
    // 1 h 45 is 105 minutes; 3:26 may be of minutes and seconds.
    boolean length =
        number.unit().isPresent()
            && (Unit.same(time.value(), Unit.MINUTE, number.value(), number.unit().get())
                || (number.kind() == Kind.DURATION && time.value().compareTo(number.value()) == 0));
    if (length) {
      return CONVERTED;
    }
    if (number.kind() == Kind.DURATION) {
      return NONE;
    }
    int hours = time.value().intValue() / 60;
    int minutes = time.value().intValue() % 60;
    // "6.30" without a.m. is read as a decimal.
    boolean hourly = number.unit().filter(unit -> unit != Unit.HOUR).isEmpty();
    boolean decimal = number.mayBe(BigDecimal.valueOf(hours * 100L + minutes, 2));
    boolean hour =
        number.mayBe(hours(hours, minutes))
            || number.mayBe(hours(hours % 12, minutes))
            || number.mayBe(hours(hours > 12 ? hours - 12 : hours, minutes))
            || number.mayBe(hours(hours % 12 + 12, minutes));
    return hourly && (decimal || hour) ? PERHAPS : NONE;
  }

  private static BigDecimal hours(int hours, int minutes) {
    return BigDecimal.valueOf(hours)
        .add(BigDecimal.valueOf(minutes).divide(SIXTY, 4, java.math.RoundingMode.HALF_UP));
  }

  private static int lengths(Quantity french, Quantity english) {
    if (french.unit().isEmpty() || english.unit().isEmpty()) {
      return NONE;
    }
    boolean same =
        Unit.same(french.value(), french.unit().get(), english.value(), english.unit().get());
    return same ? EXACT : NONE;
  }
}
