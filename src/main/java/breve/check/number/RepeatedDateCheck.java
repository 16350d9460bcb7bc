package breve.check.number;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.language.Span;
import breve.language.quantity.NumberReader;
import breve.language.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A month, a weekday or a year that the English says twice in a breath and the French once. */
public final class RepeatedDateCheck implements Check {
  /** How many characters may stand between the two. */
  private static final int NEAR = 20;

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

  private final NumberReader frenchReader = NumberReader.french();
  private final NumberReader englishReader = NumberReader.english();

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    List<Quantity> said = englishReader.read(english).stream().filter(this::isOfDate).toList();
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        Quantity first = said.get(i);
        Quantity second = said.get(j);
        if (same(first, second)
            && second.span().start() - first.span().end() <= NEAR
            && frenchReader.read(french).stream().filter(q -> same(q, first)).count() < 2) {
          Span span = new Span(first.span().start(), second.span().end());
          return List.of(
              new Finding(
                  Finding.Kind.REPETITION,
                  Confidence.LIKELY,
                  Optional.empty(),
                  Optional.of(span),
                  "“" + span.of(english) + "” says the date twice"));
        }
      }
    }
    return List.of();
  }

  private boolean isOfDate(Quantity quantity) {
    return switch (quantity.kind()) {
      case MONTH, WEEKDAY -> true;
      case CARDINAL ->
          quantity.text().length() == 4
              && quantity.unit().isEmpty()
              && quantity.value().compareTo(FIRST_YEAR) >= 0
              && quantity.value().compareTo(LAST_YEAR) <= 0;
      default -> false;
    };
  }

  private static boolean same(Quantity a, Quantity b) {
    return a.kind() == b.kind() && a.value().compareTo(b.value()) == 0;
  }
}
