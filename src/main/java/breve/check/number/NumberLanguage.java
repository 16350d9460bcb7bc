package breve.check.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How one language writes numbers. Words are in lower case. */
interface NumberLanguage {
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

  /** Words below a hundred that add up. */
  Map<String, Integer> small();

  /** Words for hundred, which multiply what stands before them. */
  Set<String> hundreds();

  /** Thousand, million and so on. */
  Map<String, BigDecimal> scales();

  /** Whether a scale word may stand without a number before it and still be a figure: mille. */
  boolean standsAlone(String scale);

  /** Ordinal words, whole or the last part of one: twentieth, deuxième. */
  Optional<Integer> ordinal(String word);

  /** Whether {@code small} may follow {@code tens} within one number: twenty, one. */
  boolean joins(int tens, int small);

  /** The word that may join parts of a number: and, et. */
  String joiner();

  /** Whether {@link #joiner()} may stand between these parts. */
  boolean joinerFits(long before, String next);

  /** Indefinite articles, which begin a number only before a hundred, a scale or a noun. */
  Set<String> articles();

  /** Words that are quantities by themselves: dozen, half, twice. */
  Map<String, NumberNoun> nouns();

  /** Words and symbols for units, singular and plural. */
  Map<String, Unit> units();

  /** Words that may stand between a number and its unit. */
  Set<String> beforeUnit();

  /** Words between two numbers that share a scale and a unit: 30 to 40 million. */
  Set<String> rangeWords();
}
