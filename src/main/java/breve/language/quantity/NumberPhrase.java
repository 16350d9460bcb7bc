package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
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
      boolean name = Character.isUpperCase(tokens.get(start).text().charAt(0)); // Didier Billion
      if (scale != null && noun == start && !name) {
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
        && language.words().words("before unit").contains(tokens.get(next).word())
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
    } else if (next < tokens.size() && touchesMoney(tokens, start, next, language)) {
      scale = language.words().moneyScales().get(tokens.get(next).text());
      value = scale == null ? value : value.multiply(scale);
      next += scale == null ? 0 : 1;
    } else if (next < tokens.size() && tokens.get(next).word().equals("m")) {
      others.add(value.multiply(BigDecimal.valueOf(1_000_000)));
    }
    BigDecimal factor = scale == null ? BigDecimal.ONE : scale;
    language.otherwise(digits).map(factor::multiply).ifPresent(others::add);
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
    // A second quarter is none of two.
    if (multiplied != null && multiplied.multiplies() && !numeral.isOrdinal()) {
      value = value.multiply(multiplied.value());
      weight = multiplied.weight();
      kind = multiplied.kind();
      next = noun + 1;
    }
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

  /** Whether a currency stands before the number or after what follows it: £3m, 3 M€. */
  private static boolean touchesMoney(
      List<NumberToken> tokens, int start, int next, NumberLanguage language) {
    return (start > 0 && isMoney(tokens.get(start - 1), language))
        || (next + 1 < tokens.size() && isMoney(tokens.get(next + 1), language));
  }

  private static boolean isMoney(NumberToken token, NumberLanguage language) {
    return token.text().length() == 1
        && language
            .units()
            .named(token.text())
            .filter(unit -> unit.family() == Unit.Family.MONEY)
            .isPresent();
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
