package breve.article;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as an article tells it: a year, a month of a year, or a day. What is not known
 * stays unknown.
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day)
    implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day needs its month");
    }
    month.ifPresent(ChronoField.MONTH_OF_YEAR::checkValidValue);
    day.ifPresent(ChronoField.DAY_OF_MONTH::checkValidValue);
    if (day.isPresent() && day.getAsInt() > YearMonth.of(year, month.getAsInt()).lengthOfMonth()) {
      throw new DateTimeException("this month has no day " + day.getAsInt());
    }
  }

  /**
   * Reads {@code 2020}, {@code 2020-02} or {@code 2020-02-18}; empty when the text is no such date.
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher m = ISO.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2020-13 or 2020-02-31: written like a date, but none
    }
  }

  private static OptionalInt number(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** By year, month, day; what is unknown comes before what is known. */
  @Override
  public int compareTo(PartialDate other) {
    int byYear = Integer.compare(year, other.year);
    int byMonth = Integer.compare(month.orElse(0), other.month.orElse(0));
    return byYear != 0
        ? byYear
        : byMonth != 0 ? byMonth : Integer.compare(day.orElse(0), other.day.orElse(0));
  }

  /** As ISO 8601 writes it, as far as known: {@code 2020-02}. */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    month.ifPresent(m -> s.append(String.format(Locale.ROOT, "-%02d", m)));
    day.ifPresent(d -> s.append(String.format(Locale.ROOT, "-%02d", d)));
    return s.toString();
  }
}
