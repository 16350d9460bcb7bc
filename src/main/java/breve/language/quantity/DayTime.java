package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words after a number that make it a time of day: du matin, o'clock in the evening.
 *
 * @param after what stands after the number, its group 1 the part of the day if that is told
 * @param later the parts of the day after noon
 */
record DayTime(Pattern after, Set<String> later) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;

  /** An hour from which "at night" is before midnight. */
  private static final int EVENING = 6 * 60;

  /**
   * The time of day, if that is what a number is.
   *
   * @param number a number of hours or a time of day
   * @param end where it ends in the text, its unit included
   */
  Optional<Quantity> read(Quantity number, String text, int end) {
    boolean time = number.kind() == Kind.TIME;
    boolean hours =
        number.kind() == Kind.CARDINAL
            && number.unit().filter(unit -> unit != Unit.HOUR).isEmpty()
            && number.value().signum() > 0
            && number.value().compareTo(BigDecimal.valueOf(24)) <= 0;
    Matcher matcher = after.matcher(text).region(end, text.length()).useTransparentBounds(true);
    if ((!time && !hours) || !matcher.lookingAt()) {
      return Optional.empty();
    }
    int minutes = (time ? number.value() : number.value().multiply(HOUR)).intValue() % DAY;
    String part = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
    boolean night = part.endsWith("night") || part.endsWith("nuit");
    if (minutes < NOON && (later.contains(part) || (night && minutes >= EVENING))) {
      minutes += NOON;
    } else if (minutes >= NOON && minutes < NOON + 60 && night) {
      minutes -= NOON;
    }
    Span span = new Span(number.span().start(), matcher.end());
    return Optional.of(
        Quantity.of(Kind.TIME, BigDecimal.valueOf(minutes), Weight.FIRM, span, span.of(text))
            .withLabel(part.isEmpty() ? number.label() : SurfaceQuantity.SURE));
  }
}
