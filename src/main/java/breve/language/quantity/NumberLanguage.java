package breve.language.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How one language writes numbers. Words are in lower case. */
interface NumberLanguage {
  /** The words it has for numbers and units. */
  NumberWords words();

  /** Digits with the language's separators. */
  Pattern literal();

  /** The value of what {@link #literal()} matched. */
  BigDecimal parse(String literal);

  /** What the digits may mean besides. */
  Optional<BigDecimal> otherwise(String literal);

  /** Whether digits are written as this language never would: {@code 1,5} in English. */
  boolean isForeign(String literal);

  /** Forms that are read before words and digits: times, dates, ordinals, codes. */
  List<SurfaceForm> surfaceForms();

  /** Whether a scale word may stand without a number before it and still be a figure: mille. */
  boolean standsAlone(String scale);

  /** Ordinal words, whole or the last part of one: twentieth, deuxième. */
  Optional<Integer> ordinal(String word);

  /** Whether {@code small} may follow {@code tens} within one number: twenty, one. */
  boolean joins(int tens, int small);

  /** Whether {@link #joiner()} may stand between these parts. */
  boolean joinerFits(long before, String next);

  /** The half or quarters that are added after a number or its unit. */
  Pattern andPart();

  /** What says after a number that it is a time of day; see {@link DayTime}. */
  DayTime dayTime();

  /** Words below a hundred that add up. */
  default Map<String, Integer> small() {
    return words().small();
  }

  /** Words for hundred, which multiply what stands before them. */
  default Set<String> hundreds() {
    return words().words("hundreds");
  }

  /** Thousand, million and so on. */
  default Map<String, BigDecimal> scales() {
    return words().scales();
  }

  /** The word that may join parts of a number: and, et. */
  default String joiner() {
    return words().word("and");
  }

  /** Indefinite articles, which begin a number only before a hundred, a scale or a noun. */
  default Set<String> articles() {
    return words().words("articles");
  }

  /** Words that are quantities by themselves: dozen, half, twice. */
  default Map<String, NumberNoun> nouns() {
    return words().nouns();
  }

  /** Names and signs of units. */
  default UnitWords units() {
    return words().units();
  }
}
