package breve.check.number;

import breve.check.number.Quantity.Kind;
import breve.check.number.Quantity.Weight;
import breve.language.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quantity and the tokens it takes.
 *
 * @param quantity what was read
 * @param start its first token
 * @param next the token after its last
 */
record NumberPhrase(Quantity quantity, int start, int next) {
  /** From here on a number in words is hardly ever anything else. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(13);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The quantity that begins at a token, if one does. */
  static Optional<NumberPhrase> at(
      List<NumberToken> tokens, int start, NumberLanguage language, String text) {
    NumberToken first = tokens.get(start);
    if (first.known().isPresent()) {
      return Optional.of(new NumberPhrase(first.known().get(), start, start + 1));
    }
    if (first.digits()) {
      return Optional.of(literal(tokens, start, language, text));
    }
    WordNumeral numeral = new WordNumeral(tokens, language);
    if (numeral.readFrom(start)) {
      return Optional.of(words(tokens, start, numeral, language, text));
    }
    int noun = language.articles().contains(first.word()) ? start + 1 : start;
    if (noun < tokens.size()) {
      NumberNoun found = language.nouns().get(tokens.get(noun).word());
      if (found != null && (noun == start || found.multiplies())) {
        return Optional.of(noun(tokens, noun, found, text));
      }
      BigDecimal scale = language.scales().get(tokens.get(noun).word());
      if (scale != null && noun == start) {
        NumberNoun vague = new NumberNoun(Kind.VAGUE, scale, List.of(), Weight.SLIGHT, true);
        return Optional.of(noun(tokens, noun, vague, text));
      }
    }
    return Optional.empty();
  }

  private static NumberPhrase literal(
      List<NumberToken> tokens, int start, NumberLanguage language, String text) {
    String digits = tokens.get(start).text();
    BigDecimal value = language.parse(digits);
    int next = start + 1;
    List<BigDecimal> others = new ArrayList<>();
    BigDecimal scale = next < tokens.size() ? language.scales().get(tokens.get(next).word()) : null;
    if (scale == null && next + 1 < tokens.size() && tokens.get(next).isHyphen()) {
      scale = language.scales().get(tokens.get(next + 1).word());
      next += scale == null ? 0 : 1;
    }
    if (scale == null
        && next + 1 < tokens.size()
        && language.beforeUnit().contains(tokens.get(next).word())
        && Character.isLetter(tokens.get(next).text().charAt(0))) { // 100 autres milliards
      scale = language.scales().get(tokens.get(next + 1).word());
      next += scale == null ? 0 : 1;
    }
    if (scale != null) {
      if (tokens.get(next).word().equals("milles")) { // thousands, misspelt, or miles
        others.add(value);
      }
      next++;
      BigDecimal second =
          next < tokens.size() ? language.scales().get(tokens.get(next).word()) : null;
      if (second != null && second.compareTo(scale) > 0) { // 2,1 mille milliards
        scale = scale.multiply(second);
        next++;
      }
      value = value.multiply(scale);
    } else if (next < tokens.size() && tokens.get(next).word().equals("m")) {
      others.add(value.multiply(BigDecimal.valueOf(1_000_000)));
    }
    BigDecimal factor = scale == null ? BigDecimal.ONE : scale;
    language.otherwise(digits).map(factor::multiply).ifPresent(others::add);
    others.addAll(andHalf(tokens, next, value, language));
    shortYear(tokens, start).ifPresent(others::add);
    Kind kind = language.isForeign(digits) ? Kind.MALFORMED : Kind.CARDINAL;
    return phrase(tokens, start, next, kind, value, others, Weight.FIRM, text);
  }

  private static NumberPhrase words(
      List<NumberToken> tokens,
      int start,
      WordNumeral numeral,
      NumberLanguage language,
      String text) {
    BigDecimal value = numeral.value();
    int next = numeral.next();
    Kind kind = numeral.isOrdinal() ? Kind.ORDINAL : Kind.CARDINAL;
    List<BigDecimal> others = new ArrayList<>();
    Weight weight = value.compareTo(LARGE) >= 0 ? Weight.FIRM : Weight.SOFT;
    int noun = next < tokens.size() && tokens.get(next).isHyphen() ? next + 1 : next;
    NumberNoun multiplied =
        noun < tokens.size() ? language.nouns().get(tokens.get(noun).word()) : null;
    if (multiplied != null && multiplied.multiplies()) {
      value = value.multiply(multiplied.value());
      weight = multiplied.weight();
      kind = multiplied.kind();
      next = noun + 1;
    }
    others.addAll(andHalf(tokens, next, value, language));
    if (value.compareTo(BigDecimal.ONE) <= 0
        || (kind == Kind.ORDINAL && value.compareTo(BigDecimal.valueOf(3)) <= 0)) {
      weight = Weight.SLIGHT;
    }
    if (kind == Kind.ORDINAL && value.compareTo(BigDecimal.valueOf(3)) == 0) {
      others.add(BigDecimal.valueOf(1 / 3.0));
    }
    return phrase(tokens, start, next, kind, value, others, weight, text);
  }

  private static NumberPhrase noun(List<NumberToken> tokens, int at, NumberNoun noun, String text) {
    return phrase(
        tokens, at, at + 1, noun.kind(), noun.value(), noun.others(), noun.weight(), text);
  }

  /**
   * What "trois ans et demi" and "three and a half years" may be, and "deux millions et demi" and
   * "two and a half million".
   */
  private static List<BigDecimal> andHalf(
      List<NumberToken> tokens, int next, BigDecimal value, NumberLanguage language) {
    for (int i = next; i < Math.min(next + 4, tokens.size()); i++) {
      String word = tokens.get(i).word();
      if (word.equals("demi") || word.equals("demie") || word.equals("half")) {
        if (i == next || !tokens.get(i - 1).word().matches("et|and|a|-")) {
          return List.of();
        }
        BigDecimal more = value.add(HALF);
        BigDecimal scale =
            i + 1 < tokens.size() ? language.scales().get(tokens.get(i + 1).word()) : null;
        return scale == null
            ? List.of(more, value.add(HALF.multiply(unitOf(value))))
            : List.of(more, more.multiply(scale));
      }
    }
    return List.of();
  }

  /** The million of three millions. */
  private static BigDecimal unitOf(BigDecimal value) {
    BigDecimal unit = BigDecimal.ONE;
    BigDecimal thousand = BigDecimal.valueOf(1_000);
    while (value.compareTo(unit.multiply(thousand)) >= 0
        && value.remainder(unit.multiply(thousand)).signum() == 0) {
      unit = unit.multiply(thousand);
    }
    return unit;
  }

  /** The 13 of "2012-13", the 68 of "mai 68". */
  private static Optional<BigDecimal> shortYear(List<NumberToken> tokens, int at) {
    if (at >= 2
        && tokens.get(at).text().length() == 2
        && tokens.get(at - 1).word().matches("[-/–]")
        && tokens.get(at - 2).text().matches("(?:19|20)\\d\\d")) {
      return Optional.of(
          new BigDecimal(tokens.get(at - 2).text().substring(0, 2) + tokens.get(at).text()));
    }
    boolean ofMonth =
        at >= 1
            && tokens.get(at).text().length() == 2
            && tokens.get(at - 1).known().filter(q -> q.kind() == Kind.MONTH).isPresent();
    return ofMonth ? Optional.of(new BigDecimal("19" + tokens.get(at).text())) : Optional.empty();
  }

  private static NumberPhrase phrase(
      List<NumberToken> tokens,
      int start,
      int next,
      Kind kind,
      BigDecimal value,
      List<BigDecimal> others,
      Weight weight,
      String text) {
    Span span = NumberReader.span(tokens, start, next);
    Quantity quantity =
        new Quantity(kind, value, others, Optional.empty(), "", weight, span, span.of(text));
    return new NumberPhrase(quantity, start, next);
  }
}
