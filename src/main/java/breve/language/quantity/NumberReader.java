package breve.language.quantity;

import breve.language.Span;
import breve.language.quantity.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads the quantities of a sentence, in their order. */
public final class NumberReader {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1_500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2_100);

  private final NumberLanguage language;
  private final Set<String> range;
  private final Set<String> sharing;
  private final Set<String> between;

  private NumberReader(NumberLanguage language) {
    this.language = language;
    this.range = language.words().words("range");
    this.between = language.words().words("between");
    this.sharing = language.words().words("shares unit");
  }

  /** Made when they are first asked for, since that reads the word lists. */
  private static final class Standard {
    static final NumberReader FRENCH = new NumberReader(new FrenchNumbers());
    static final NumberReader ENGLISH = new NumberReader(new EnglishNumbers());
  }

  /** The reader of French; immutable. */
  public static NumberReader french() {
    return Standard.FRENCH;
  }

  /** The reader of English; immutable. */
  public static NumberReader english() {
    return Standard.ENGLISH;
  }

  /** The quantities of a sentence, from left to right. */
  public List<Quantity> read(String text) {
    List<NumberToken> tokens = NumberToken.of(text, surfaceForms(text), language.literal());
    Measurer measurer = new Measurer(text, tokens, language);
    List<Measured> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int at = i;
      Optional<Measured> next =
          NumberPhrase.at(tokens, i, language, text)
              .map(measurer::measured)
              .or(() -> measurer.article(at));
      next.ifPresent(found::add);
      i = next.map(Measured::next).orElse(i + 1);
    }
    shareScales(found, tokens);
    return new Durations(text, language).joined(found).stream().map(Measured::quantity).toList();
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

  /** In "30 to 40 million euros" the 30 may be millions too, and are euros. */
  private void shareScales(List<Measured> found, List<NumberToken> tokens) {
    for (int i = found.size() - 2; i >= 0; i--) {
      Measured here = found.get(i);
      Measured after = found.get(i + 1);
      Quantity quantity = here.quantity();
      boolean bare =
          quantity.kind() == Kind.CARDINAL
              && quantity.unit().isEmpty()
              && after.start() > here.next();
      if (!bare || !only(range, tokens, here.next(), after.start())) {
        continue;
      }
      Optional<BigDecimal> scale = scaleWithin(after, tokens);
      if (scale.isPresent()) {
        quantity = quantity.withOther(quantity.value().multiply(scale.get()));
      }
      Optional<Unit> unit = after.quantity().unit();
      if (unit.isPresent()
          && !isYear(quantity)
          && (only(sharing, tokens, here.next(), after.start())
              || isBetween(tokens, here.start()))) {
        quantity = quantity.withUnit(unit.get());
      }
      found.set(i, here.with(quantity));
    }
  }

  /** Whether these words and no others stand between two tokens that are near each other. */
  private static boolean only(Set<String> words, List<NumberToken> tokens, int start, int end) {
    return end - start <= 2
        && tokens.subList(start, end).stream().allMatch(token -> words.contains(token.word()));
  }

  /** "Between 30 and 40 km", but not "people over 65 and 20%". */
  private boolean isBetween(List<NumberToken> tokens, int at) {
    return at > 0 && between.contains(tokens.get(at - 1).word());
  }

  private static boolean isYear(Quantity quantity) {
    return quantity.value().compareTo(FIRST_YEAR) >= 0
        && quantity.value().compareTo(LAST_YEAR) <= 0;
  }

  private Optional<BigDecimal> scaleWithin(Measured measured, List<NumberToken> tokens) {
    for (int i = measured.start(); i < measured.next(); i++) {
      BigDecimal scale = language.scales().get(tokens.get(i).word());
      if (scale != null) {
        return Optional.of(scale);
      }
    }
    return Optional.empty();
  }

  static Span span(List<NumberToken> tokens, int start, int end) {
    return new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
  }
}
