package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Makes quantities out of what a {@link SurfaceForm} matched. */
final class SurfaceQuantity {
  /** The label of a time of day that leaves no doubt about the half of the day. */
  static final String SURE = "24";

  /** Telephone numbers: of France, with a country's code, of North America. */
  static final String PHONE =
      "(?<![\\d,.])(?:(?:\\+33|0033|0)[ .\u00A0-]?(?:\\(0\\))?[1-9](?:[ .\u00A0-]?\\d\\d){4}"
          + "|0[ .\u00A0]?8\\d{2}(?:[ .\u00A0]?\\d{3}){2}"
          + "|\\+\\d{1,3}(?:[ .\u00A0-]?\\d{2,4}){2,5}|\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4})(?![\\d%])";

  private static final int NOON = 12 * 60;

  private SurfaceQuantity() {}

  static Quantity of(Kind kind, long value, Weight weight, MatchResult match, int group) {
    return new Quantity(
        kind,
        BigDecimal.valueOf(value),
        List.of(),
        Optional.empty(),
        "",
        weight,
        new Span(match.start(group), match.end(group)),
        match.group(group));
  }

  /** A whole number in one group. */
  static Quantity of(Kind kind, MatchResult match, int group) {
    return of(kind, Long.parseLong(match.group(group)), Weight.FIRM, match, group);
  }

  /**
   * A time of day.
   *
   * @param hours the group of the hours
   * @param minutes the group of the minutes, or 0
   * @param half the group that holds a.m. or p.m., or 0; its label is {@code 24} where the hour
   *     cannot be of the other half
   */
  static Quantity time(MatchResult match, int hours, int minutes, int half) {
    int hour = Integer.parseInt(match.group(hours));
    int minute =
        minutes == 0 || match.group(minutes) == null ? 0 : Integer.parseInt(match.group(minutes));
    String suffix = half == 0 || match.group(half) == null ? "" : match.group(half);
    if (suffix.toLowerCase(java.util.Locale.ROOT).startsWith("p") && hour < 12) {
      hour += 12;
    } else if (suffix.toLowerCase(java.util.Locale.ROOT).startsWith("a") && hour == 12) {
      hour = 0;
    }
    boolean sure = !suffix.isEmpty() || hour * 60 > NOON + 59;
    return new Quantity(
        Kind.TIME,
        BigDecimal.valueOf(hour * 60L + minute),
        List.of(),
        Optional.empty(),
        sure ? SURE : "",
        Weight.FIRM,
        new Span(match.start(), match.end()),
        match.group());
  }

  /** A time that a word names: midi, midnight, half past eight. */
  static List<Quantity> named(MatchResult match, int minutes, boolean sure, Weight weight) {
    return List.of(of(Kind.TIME, minutes, weight, match, 0).withLabel(sure ? SURE : ""));
  }

  /**
   * A length of time in hours, minutes and seconds.
   *
   * @param hours the group of the hours, or 0; likewise the others; a group may have matched
   *     nothing
   */
  static Quantity duration(MatchResult match, int hours, int minutes, int seconds) {
    long total = 3_600L * group(match, hours) + 60L * group(match, minutes) + group(match, seconds);
    return of(Kind.DURATION, total, Weight.FIRM, match, 0).withUnit(Unit.SECOND);
  }

  private static long group(MatchResult match, int group) {
    return group == 0 || match.group(group) == null ? 0 : Long.parseLong(match.group(group));
  }

  /** A telephone number. */
  static Quantity phone(MatchResult match) {
    String digits = match.group().replace("(0)", "").replaceAll("[^\\d+]", "");
    String national = digits.replaceFirst("^(?:\\+33|0033)", "0").replace("+", "");
    return Quantity.of(
        Kind.PHONE,
        new BigDecimal(national),
        Weight.FIRM,
        new Span(match.start(), match.end()),
        match.group());
  }

  /** A measure in two units: 1 m 80, 6 ft 7. */
  static Quantity measure(MatchResult match, int large, int small, String perLarge, Unit unit) {
    BigDecimal value =
        new BigDecimal(match.group(large))
            .multiply(new BigDecimal(perLarge))
            .add(new BigDecimal(match.group(small)));
    return Quantity.of(
            Kind.CARDINAL, value, Weight.FIRM, new Span(match.start(), match.end()), match.group())
        .withUnit(unit);
  }

  /** Day, month and year of a date in digits; a month above 12 is taken for the day. */
  static List<Quantity> date(MatchResult match) {
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(2));
    boolean monthFirst = second > 12;
    Quantity day = of(Kind.CARDINAL, match, monthFirst ? 2 : 1);
    Quantity month =
        of(Kind.MONTH, monthFirst ? first : second, Weight.SOFT, match, monthFirst ? 1 : 2);
    // 3/4/2012 may be the third of April or the fourth of March.
    if (first <= 12 && second <= 12) {
      day = day.withOther(BigDecimal.valueOf(second));
      month = month.withOther(BigDecimal.valueOf(first));
    }
    return List.of(day, month, of(Kind.CARDINAL, match, 3));
  }

  /** Letters and digits: {@code M-5}. The value is the digits', the label the letters'. */
  static Quantity code(MatchResult match, int letters, int digits) {
    return new Quantity(
        Kind.CODE,
        new BigDecimal(match.group(digits)),
        List.of(),
        Optional.empty(),
        match.group(letters),
        Weight.FIRM,
        new Span(match.start(), match.end()),
        match.group());
  }

  /** A Roman numeral of I, V, X, L and C. */
  static int roman(String numeral) {
    int total = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int value = romanDigit(numeral.charAt(i));
      boolean smaller = i + 1 < numeral.length() && value < romanDigit(numeral.charAt(i + 1));
      total += smaller ? -value : value;
    }
    return total;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      default -> throw new IllegalArgumentException("not a Roman digit: " + c);
    };
  }
}
