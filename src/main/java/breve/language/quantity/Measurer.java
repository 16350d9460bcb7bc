package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds to each number of a sentence what belongs to it: its unit, a half ("two and a half"), the
 * part of the day.
 */
final class Measurer {
  /** Half <em>an</em> hour. */
  private static final Pattern ARTICLE = Pattern.compile("[ \\u00A0-](?:of )?an?(?=[ -])");

  private static final Pattern WORD = Pattern.compile("(?U)(?: de|[ -])?[ -]?(\\p{L}+)");

  /** "Une centaine de milliers", "tens of millions". */
  private static final Pattern OF = Pattern.compile("(?Ui) (?:de |d['’]|of )(\\p{L}+)");

  private static final Pattern THREE_DECIMALS = Pattern.compile("\\d{2,3},\\d\\d[1-9]");

  /** A space and a letter: "a m" is no metre. */
  private static final int LETTER = 2;

  private final String text;
  private final List<NumberToken> tokens;
  private final NumberLanguage language;

  Measurer(String text, List<NumberToken> tokens, NumberLanguage language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
  }

  /** A number with all that belongs to it. */
  Measured measured(NumberPhrase phrase) {
    Quantity quantity = phrase.quantity();
    int end = quantity.span().end();
    return switch (quantity.kind()) {
      case CARDINAL, MALFORMED, VAGUE -> cardinal(phrase, ofMany(withPart(quantity, end)));
      case FRACTION -> fraction(phrase);
      case TIME -> timeOfDay(phrase, withPart(quantity, end));
      default -> new Measured(quantity, phrase.start(), phrase.next(), end);
    };
  }

  /** "Une heure": one, where a unit follows; else nothing. */
  Optional<Measured> article(int at) {
    NumberToken token = tokens.get(at);
    if (!language.articles().contains(token.word()) || token.known().isPresent()) {
      return Optional.empty();
    }
    Optional<UnitWords.Found> unit = language.units().after(text, token.span().end());
    if (unit.isEmpty() || unit.get().end() - token.span().end() <= LETTER) {
      return Optional.empty();
    }
    int end = unit.get().end();
    Quantity one =
        Quantity.of(
                Kind.CARDINAL,
                BigDecimal.ONE,
                Weight.SLIGHT,
                new Span(token.span().start(), end),
                text.substring(token.span().start(), end))
            .withUnit(unit.get().unit());
    Grown grown = withPart(one, end);
    return Optional.of(new Measured(grown.quantity(), at, after(grown.end()), grown.end()));
  }

  /** A quantity that a part was added to, and where it ends now. */
  private record Grown(Quantity quantity, int end) {}

  /** "Two and a half", "trois millions et demi": the same quantity where nothing is added. */
  private Grown withPart(Quantity quantity, int end) {
    Matcher part = language.andPart().matcher(text).region(end, text.length());
    if (!part.useTransparentBounds(true).lookingAt()) {
      return new Grown(quantity, end);
    }
    BigDecimal more = part(part.group().strip());
    if (quantity.kind() == Kind.TIME) {
      BigDecimal minutes = more.multiply(BigDecimal.valueOf(60));
      return new Grown(quantity.withValue(quantity.value().add(minutes), List.of()), part.end());
    }
    Optional<Scale> scale = scale(part.end());
    BigDecimal value =
        scale.isPresent()
            ? quantity.value().add(more).multiply(scale.get().value())
            : quantity.value().add(more.multiply(unitOf(quantity.value())));
    Weight weight = quantity.weight() == Weight.SLIGHT ? Weight.SOFT : quantity.weight();
    return new Grown(
        new Quantity(
            quantity.kind(),
            value,
            List.of(),
            quantity.unit(),
            quantity.label(),
            weight,
            quantity.span(),
            quantity.text()),
        scale.map(Scale::end).orElse(part.end()));
  }

  /** A hundred of thousands. */
  private Grown ofMany(Grown grown) {
    Quantity few = grown.quantity();
    if (few.inDigits() || few.unit().isPresent()) {
      return grown;
    }
    Matcher of = OF.matcher(text).region(grown.end(), text.length());
    if (!of.useTransparentBounds(true).lookingAt()) {
      return grown;
    }
    String word = of.group(1).toLowerCase(java.util.Locale.ROOT);
    NumberNoun noun = language.nouns().get(word);
    BigDecimal many =
        noun != null && noun.kind() == Kind.VAGUE ? noun.value() : language.scales().get(word);
    if (many == null) {
      return grown;
    }
    List<BigDecimal> others = few.others().stream().map(many::multiply).toList();
    return new Grown(few.withValue(few.value().multiply(many), others), of.end());
  }

  private static BigDecimal part(String words) {
    if (words.matches("(?i).*(?:demi|half|½).*")) {
      return new BigDecimal("0.5");
    }
    return new BigDecimal(words.matches("(?i).*(?:trois|three|¾).*") ? "0.75" : "0.25");
  }

  /** The million of three millions; one of a number below a thousand. */
  private static BigDecimal unitOf(BigDecimal value) {
    BigDecimal unit = BigDecimal.ONE;
    BigDecimal thousand = BigDecimal.valueOf(1_000);
    while (value.compareTo(unit.multiply(thousand)) >= 0
        && value.remainder(unit.multiply(thousand)).signum() == 0) {
      unit = unit.multiply(thousand);
    }
    return unit;
  }

  private Measured cardinal(NumberPhrase phrase, Grown grown) {
    Quantity quantity = grown.quantity();
    Optional<Unit> sign = signBefore(phrase, false);
    if (sign.isPresent()) {
      return taken(phrase, quantity.withUnit(sign.get()), grown.end());
    }
    Optional<UnitWords.Found> unit = language.units().after(text, grown.end());
    if (unit.isPresent() && belongs(unit.get(), grown.end())) {
      Grown more = withPart(ofUnit(quantity, unit.get().unit()), unit.get().end());
      return timeOfDay(phrase, more);
    }
    Optional<Unit> before = signBefore(phrase, true);
    return before.isPresent()
        ? taken(phrase, quantity.withUnit(before.get()), grown.end())
        : timeOfDay(phrase, grown);
  }

  /**
   * A share means what it says, and so does a measure with three decimals: 42,195 km are forty-two.
   * "8,733 kilomètres" stays open, as French newspapers copy English figures at times.
   */
  private static Quantity ofUnit(Quantity quantity, Unit unit) {
    boolean decimal =
        switch (unit.family()) {
          case SHARE -> quantity.text().indexOf(',') > 0;
          case LENGTH, MASS, VOLUME, SPEED, TEMPERATURE ->
              THREE_DECIMALS.matcher(quantity.text()).matches();
          default -> false;
        };
    return (decimal ? quantity.withValue(quantity.value(), List.of()) : quantity).withUnit(unit);
  }

  private Measured timeOfDay(NumberPhrase phrase, Grown grown) {
    return language
        .dayTime()
        .read(grown.quantity(), text, grown.end())
        .map(time -> taken(phrase, time, time.span().end()))
        .orElseGet(() -> taken(phrase, grown.quantity(), grown.end()));
  }

  /** Half an hour, un demi-million d'euros. */
  private Measured fraction(NumberPhrase phrase) {
    Quantity quantity = phrase.quantity();
    int end = quantity.span().end();
    Matcher article = ARTICLE.matcher(text).region(end, text.length());
    int from = article.useTransparentBounds(true).lookingAt() ? article.end() : end;
    Optional<Scale> scale = scale(from);
    if (scale.isPresent()) {
      Quantity scaled =
          Quantity.of(
              Kind.CARDINAL,
              quantity.value().multiply(scale.get().value()),
              Weight.FIRM,
              quantity.span(),
              quantity.text());
      return cardinal(phrase, new Grown(scaled, scale.get().end()));
    }
    Optional<UnitWords.Found> unit = language.units().after(text, from);
    return unit.isPresent()
        ? taken(phrase, quantity.withUnit(unit.get().unit()), unit.get().end())
        : taken(phrase, quantity, end);
  }

  private record Scale(BigDecimal value, int end) {}

  private Optional<Scale> scale(int from) {
    Matcher word = WORD.matcher(text).region(from, text.length());
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    BigDecimal value = language.scales().get(word.group(1).toLowerCase(java.util.Locale.ROOT));
    return Optional.ofNullable(value).map(v -> new Scale(v, word.end()));
  }

  private Measured taken(NumberPhrase phrase, Quantity quantity, int end) {
    return new Measured(quantity, phrase.start(), Math.max(phrase.next(), after(end)), end);
  }

  /** The first token from that place on. */
  private int after(int end) {
    int token = 0;
    while (token < tokens.size() && tokens.get(token).span().start() < end) {
      token++;
    }
    return token;
  }

  /**
   * A sign belongs to the number it touches: in "€55 billion ($72 billion)" the $ is the second's.
   */
  private boolean belongs(UnitWords.Found unit, int end) {
    boolean word = text.substring(end, unit.end()).chars().anyMatch(Character::isLetter);
    return word || unit.end() - end <= 2;
  }

  /**
   * A currency before the number.
   *
   * @param word whether a word with a space will do; else only a sign that touches it, since the
   *     year of "$500 million last year" counts nothing
   */
  private Optional<Unit> signBefore(NumberPhrase phrase, boolean word) {
    if (phrase.start() == 0) {
      return Optional.empty();
    }
    NumberToken before = tokens.get(phrase.start() - 1);
    int gap = phrase.quantity().span().start() - before.span().end();
    boolean near = word ? gap <= 1 : gap == 0 && !Character.isLetter(before.text().charAt(0));
    return near
        ? language.units().named(before.text()).filter(unit -> unit.family() == Unit.Family.MONEY)
        : Optional.empty();
  }
}
