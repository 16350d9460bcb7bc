package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts together what is one length of time or time of day: two hours and 29 minutes, dix-huit
 * heures trente.
 */
final class Durations {
  private static final Pattern BETWEEN =
      Pattern.compile("[ \\u00A0-]?,?[ \\u00A0](?:(?:and|et) )?");
  private static final Set<Unit> LARGE = Set.of(Unit.HOUR, Unit.MINUTE);
  private static final Set<Unit> SMALL = Set.of(Unit.MINUTE, Unit.SECOND);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final String text;
  private final NumberLanguage language;

  Durations(String text, NumberLanguage language) {
    this.text = text;
    this.language = language;
  }

  List<Measured> joined(List<Measured> quantities) {
    List<Measured> joined = new ArrayList<>();
    for (Measured next : quantities) {
      Optional<Measured> both =
          joined.isEmpty() ? Optional.empty() : join(joined.get(joined.size() - 1), next);
      if (both.isPresent()) {
        joined.set(joined.size() - 1, both.get());
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private Optional<Measured> join(Measured first, Measured second) {
    Quantity a = first.quantity();
    Quantity b = second.quantity();
    if (second.quantity().span().start() < first.end()) {
      return Optional.empty();
    }
    String gap = text.substring(first.end(), b.span().start());
    boolean follows =
        BETWEEN.matcher(gap).matches()
            && b.kind() == Kind.CARDINAL
            && b.value().compareTo(SIXTY) < 0
            && (a.kind() == Kind.DURATION
                || (a.kind() == Kind.CARDINAL && a.unit().filter(LARGE::contains).isPresent()));
    if (!follows) {
      return Optional.empty();
    }
    if (b.unit().isEmpty()) {
      boolean clock = a.unit().equals(Optional.of(Unit.HOUR)) && gap.isBlank() && !b.inDigits();
      return clock ? Optional.of(clock(first, second)) : Optional.empty();
    }
    boolean smaller = b.unit().filter(SMALL::contains).isPresent() && !a.unit().equals(b.unit());
    boolean ordered = a.kind() == Kind.DURATION ? b.unit().get() == Unit.SECOND : smaller;
    return ordered ? Optional.of(duration(first, second)) : Optional.empty();
  }

  private Measured duration(Measured first, Measured second) {
    BigDecimal total = seconds(first.quantity()).add(seconds(second.quantity()));
    return whole(first, second, Kind.DURATION, total, Optional.of(Unit.SECOND));
  }

  private static BigDecimal seconds(Quantity quantity) {
    return quantity
        .value()
        .multiply(
            BigDecimal.valueOf(
                quantity.unit().get() == Unit.HOUR
                    ? 3_600
                    : quantity.unit().get() == Unit.MINUTE ? 60 : 1));
  }

  private Measured clock(Measured first, Measured second) {
    BigDecimal minutes = first.quantity().value().multiply(SIXTY).add(second.quantity().value());
    Measured time = whole(first, second, Kind.TIME, minutes, Optional.empty());
    return language
        .dayTime()
        .read(time.quantity(), text, time.end())
        .map(q -> new Measured(q, time.start(), time.next(), q.span().end()))
        .orElse(time);
  }

  private Measured whole(
      Measured first, Measured second, Kind kind, BigDecimal value, Optional<Unit> unit) {
    Span span = new Span(first.quantity().span().start(), second.end());
    return new Measured(
        new Quantity(kind, value, List.of(), unit, "", Weight.FIRM, span, span.of(text)),
        first.start(),
        second.next(),
        second.end());
  }
}
