package breve.language.quantity;

import breve.language.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number that stands in a sentence.
 *
 * @param kind how it is used
 * @param value its value; of a time of day the minutes since midnight, of a month 1 to 12, of a
 *     weekday 1 (Monday) to 7
 * @param others further values that a reader could mean: 10 and 12 for a dozen, 30 and 30,000,000
 *     in "30 to 40 million"
 * @param unit what it counts, if that is one of {@link Unit}
 * @param label the letters of a code ({@code M} of {@code M5}), else empty
 * @param weight how much its loss would matter
 * @param span where it stands, its unit not included
 * @param text how it is written
 */
public record Quantity(
    Kind kind,
    BigDecimal value,
    List<BigDecimal> others,
    Optional<Unit> unit,
    String label,
    Weight weight,
    Span span,
    String text) {

  /** How a number is used. */
  public enum Kind {
    CARDINAL,
    ORDINAL,
    FRACTION,
    /** A time of day with its hour in words a clock would use. */
    TIME,
    /** A length of time of several units: 2 h 29 min 31 s; its value is in seconds. */
    DURATION,
    DECADE,
    CODE,
    /** A telephone number; its value is its digits, the country's code left out for France. */
    PHONE,
    MONTH,
    WEEKDAY,
    /** Dozens, thousands, millions, with no figure. */
    VAGUE,
    /** Digits that the language does not write so: {@code 1,5} in English. */
    MALFORMED
  }

  /** How much the loss of a quantity would matter, and how surely it is one. */
  public enum Weight {
    /** Often written otherwise: first, half, both. */
    SLIGHT,
    /** A small number in words, a month. */
    SOFT,
    /** Digits, or a large number in words. */
    FIRM
  }

  public Quantity {
    others = List.copyOf(others);
  }

  /** A quantity of one value and no unit. */
  static Quantity of(Kind kind, BigDecimal value, Weight weight, Span span, String text) {
    return new Quantity(kind, value, List.of(), Optional.empty(), "", weight, span, text);
  }

  /** Whether it is written in digits. */
  public boolean inDigits() {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether one of its values is that one. */
  public boolean mayBe(BigDecimal number) {
    return value.compareTo(number) == 0 || others.stream().anyMatch(o -> o.compareTo(number) == 0);
  }

  /** Whether it and another may be the same value. */
  public boolean sharesValue(Quantity other) {
    return mayBe(other.value) || other.others.stream().anyMatch(this::mayBe);
  }

  Quantity withUnit(Unit newUnit) {
    return new Quantity(kind, value, others, Optional.of(newUnit), label, weight, span, text);
  }

  Quantity withLabel(String newLabel) {
    return new Quantity(kind, value, others, unit, newLabel, weight, span, text);
  }

  Quantity withValue(BigDecimal newValue, List<BigDecimal> newOthers) {
    return new Quantity(kind, newValue, newOthers, unit, label, weight, span, text);
  }

  Quantity withOther(BigDecimal other) {
    List<BigDecimal> more = new java.util.ArrayList<>(others);
    more.add(other);
    return new Quantity(kind, value, more, unit, label, weight, span, text);
  }
}
