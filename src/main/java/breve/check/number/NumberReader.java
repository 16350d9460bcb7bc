package breve.check.number;

import breve.check.number.Quantity.Kind;
import breve.language.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the quantities of a sentence, in their order. */
public final class NumberReader {
  private final NumberLanguage language;

  private NumberReader(NumberLanguage language) {
    this.language = language;
  }

  public static NumberReader french() {
    return new NumberReader(new FrenchNumbers());
  }

  public static NumberReader english() {
    return new NumberReader(new EnglishNumbers());
  }

  /** The quantities of a sentence, from left to right. */
  public List<Quantity> read(String text) {
    List<NumberToken> tokens = NumberToken.of(text, surfaceForms(text), language.literal());
    List<Quantity> quantities = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Optional<NumberPhrase> phrase = NumberPhrase.at(tokens, i, language, text);
      if (phrase.isPresent()) {
        starts.add(i);
        i = phrase.get().next();
        ends.add(i);
        quantities.add(unit(phrase.get(), tokens));
      } else {
        i++;
      }
    }
    shareScales(quantities, tokens, starts, ends);
    return List.copyOf(quantities);
  }

  private List<Quantity> surfaceForms(String text) {
    List<Quantity> found = new ArrayList<>();
    BitSet taken = new BitSet(text.length());
    for (SurfaceForm form : language.surfaceForms()) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        int clash = taken.nextSetBit(matcher.start());
        if (clash < 0 || clash >= matcher.end()) {
          found.addAll(form.read().apply(matcher.toMatchResult()));
          taken.set(matcher.start(), matcher.end());
        }
      }
    }
    found.sort(Comparator.comparingInt(q -> q.span().start()));
    return found;
  }

  /** The unit that stands before or after. */
  private Quantity unit(NumberPhrase phrase, List<NumberToken> tokens) {
    Quantity quantity = phrase.quantity();
    if (quantity.kind() != Kind.CARDINAL
        && quantity.kind() != Kind.MALFORMED
        && quantity.kind() != Kind.VAGUE) {
      return quantity;
    }
    Optional<Unit> sign = sign(phrase, tokens);
    if (sign.isPresent()) {
      return quantity.withUnit(sign.get());
    }
    int next = phrase.next();
    for (int i = next; i < Math.min(next + 3, tokens.size()); i++) {
      Unit unit = language.units().get(tokens.get(i).word());
      if (unit != null && adjacent(tokens, i)) {
        return quantity.withUnit(unit);
      }
      if (!language.beforeUnit().contains(tokens.get(i).word())) {
        break;
      }
    }
    if (phrase.start() > 0) {
      NumberToken before = tokens.get(phrase.start() - 1);
      Unit unit = language.units().get(before.word());
      if (unit != null
          && unit.family() == Unit.Family.MONEY
          && before.span().end() >= quantity.span().start() - 1) {
        return quantity.withUnit(unit);
      }
    }
    return quantity;
  }

  /** A currency's sign directly before; the year of "$500 million last year" counts nothing. */
  private Optional<Unit> sign(NumberPhrase phrase, List<NumberToken> tokens) {
    if (phrase.start() == 0) {
      return Optional.empty();
    }
    NumberToken before = tokens.get(phrase.start() - 1);
    boolean touches =
        before.span().end() == phrase.quantity().span().start()
            && !Character.isLetter(before.text().charAt(0));
    return touches
        ? Optional.ofNullable(language.units().get(before.word()))
            .filter(unit -> unit.family() == Unit.Family.MONEY)
        : Optional.empty();
  }

  /**
   * A sign belongs to the number it touches: in "€55 billion ($72 billion)" the $ is the second's.
   */
  private static boolean adjacent(List<NumberToken> tokens, int at) {
    NumberToken token = tokens.get(at);
    return Character.isLetter(token.text().charAt(0))
        || token.span().start() - tokens.get(at - 1).span().end() <= 1;
  }

  /** In "30 to 40 million" the 30 may be millions too. */
  private void shareScales(
      List<Quantity> quantities,
      List<NumberToken> tokens,
      List<Integer> starts,
      List<Integer> ends) {
    for (int i = quantities.size() - 2; i >= 0; i--) {
      Quantity here = quantities.get(i);
      Quantity after = quantities.get(i + 1);
      if (here.kind() != Kind.CARDINAL || here.unit().isPresent()) {
        continue;
      }
      boolean near = starts.get(i + 1) - ends.get(i) <= 2;
      for (int t = ends.get(i); near && t < starts.get(i + 1); t++) {
        String word = tokens.get(t).word();
        near = language.rangeWords().contains(word) || language.units().containsKey(word);
      }
      if (!near || starts.get(i + 1).equals(ends.get(i))) {
        continue;
      }
      Optional<BigDecimal> scale = scaleWithin(after, tokens, starts.get(i + 1), ends.get(i + 1));
      if (scale.isPresent()) {
        here = here.withOther(here.value().multiply(scale.get()));
      }
      quantities.set(i, here);
    }
  }

  private Optional<BigDecimal> scaleWithin(
      Quantity quantity, List<NumberToken> tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      BigDecimal scale = language.scales().get(tokens.get(i).word());
      if (scale != null && quantity.value().compareTo(scale) >= 0) {
        return Optional.of(scale);
      }
    }
    return Optional.empty();
  }

  static Span span(List<NumberToken> tokens, int start, int end) {
    return new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
  }
}
