package breve.language.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How one language writes numbers. Words are in lower case. */
abstract class NumberLanguage {
  private final NumberWords words;
  private final Pattern literal;
  private final Pattern andPart;
  private final DayTime dayTime;
  private final List<SurfaceForm> forms;

  /**
   * A language.
   *
   * @param words those it has for numbers and units
   * @param literal digits with the language's separators
   * @param andPart the half or quarters that are added after a number or its unit
   * @param dayTime what says after a number that it is a time of day
   * @param forms what is read before words and digits: times, dates, ordinals, codes
   */
  NumberLanguage(
      NumberWords words,
      Pattern literal,
      Pattern andPart,
      DayTime dayTime,
      List<SurfaceForm> forms) {
    this.words = words;
    this.literal = literal;
    this.andPart = andPart;
    this.dayTime = dayTime;
    this.forms = forms;
  }

  /** The words it has for numbers and units. */
  final NumberWords words() {
    return words;
  }

  /** Digits with the language's separators. */
  final Pattern literal() {
    return literal;
  }

  /** The half or quarters that are added after a number or its unit. */
  final Pattern andPart() {
    return andPart;
  }

  /** What says after a number that it is a time of day. */
  final DayTime dayTime() {
    return dayTime;
  }

  /** Forms that are read before words and digits: times, dates, ordinals, codes. */
  final List<SurfaceForm> surfaceForms() {
    return forms;
  }

  /** The value of what {@link #literal()} matched. */
  abstract BigDecimal parse(String literal);

  /** What the digits may mean besides. */
  abstract Optional<BigDecimal> otherwise(String literal);

  /** Whether digits are written as this language never would: {@code 1,5} in English. */
  abstract boolean isForeign(String literal);

  /** Whether a scale word may stand without a number before it and still be a figure: mille. */
  abstract boolean standsAlone(String scale);

  /** Ordinal words, whole or the last part of one: twentieth, deuxième. */
  abstract Optional<Integer> ordinal(String word);

  /** Whether {@code small} may follow {@code tens} within one number: twenty, one. */
  abstract boolean joins(int tens, int small);

  /** Whether {@link #joiner()} may stand between these parts. */
  abstract boolean joinerFits(long before, String next);

  /** Words below a hundred that add up. */
  final Map<String, Integer> small() {
    return words.small();
  }

  /** Words for hundred, which multiply what stands before them. */
  final Set<String> hundreds() {
    return words.words("hundreds");
  }

  /** Thousand, million and so on. */
  final Map<String, BigDecimal> scales() {
    return words.scales();
  }

  /** The word that may join parts of a number: and, et. */
  final String joiner() {
    return words.word("and");
  }

  /** Indefinite articles, which begin a number only before a hundred, a scale or a noun. */
  final Set<String> articles() {
    return words.words("articles");
  }

  /** Words that are quantities by themselves: dozen, half, twice. */
  final Map<String, NumberNoun> nouns() {
    return words.nouns();
  }

  /** Names and signs of units. */
  final UnitWords units() {
    return words.units();
  }
}
