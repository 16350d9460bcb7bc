package breve.language.quantity;

import breve.language.WordSections;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words for numbers of one language; they lie in {@code numbers-fr.txt} and its like. */
final class NumberWords {
  private final WordSections sections;
  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, NumberNoun> nouns = new HashMap<>();
  private final Map<String, BigDecimal> scales;
  private final Map<String, BigDecimal> moneyScales;
  private final UnitWords units;

  /**
   * Reads the words of a language.
   *
   * @param language {@code fr} or {@code en}
   */
  NumberWords(String language) {
    sections = WordSections.of("/breve/language/quantity/numbers-" + language + ".txt");
    values("small").forEach((word, value) -> small.put(word, value.intValueExact()));
    scales = values("scales");
    moneyScales = values("money scales");
    nouns("slight", Kind.CARDINAL, Weight.SLIGHT, false);
    nouns("ranks", Kind.ORDINAL, Weight.SLIGHT, false);
    nouns("parts", Kind.FRACTION, Weight.SLIGHT, true);
    nouns("collective", Kind.CARDINAL, Weight.SOFT, true);
    nouns("vague", Kind.VAGUE, Weight.SLIGHT, true);
    units = new UnitWords(language, sections.words("before unit"));
  }

  private void nouns(String section, Kind kind, Weight weight, boolean multiplies) {
    for (String line : sections.lines(section)) {
      List<String> fields = List.of(line.split("\\s+", -1));
      List<BigDecimal> values = fields.stream().skip(1).map(NumberWords::value).toList();
      nouns.put(
          fields.get(0).replace('_', ' '),
          new NumberNoun(
              kind, values.get(0), values.subList(1, values.size()), weight, multiplies));
    }
  }

  /** The words of a section with their values. */
  Map<String, BigDecimal> values(String section) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (String line : sections.lines(section)) {
      List<String> fields = List.of(line.split("\\s+", -1));
      values.put(fields.get(0), value(fields.get(1)));
    }
    return Map.copyOf(values);
  }

  private static BigDecimal value(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new BigDecimal(text)
        : new BigDecimal(text.substring(0, slash))
            .divide(new BigDecimal(text.substring(slash + 1)), MathContext.DECIMAL64);
  }

  /** The words of a section. */
  Set<String> words(String section) {
    return sections.words(section);
  }

  /** The only word of a section. */
  String word(String section) {
    return words(section).iterator().next();
  }

  /** The lines of a section. */
  List<String> lines(String section) {
    return sections.lines(section);
  }

  Map<String, Integer> small() {
    return small;
  }

  Map<String, BigDecimal> scales() {
    return scales;
  }

  Map<String, BigDecimal> moneyScales() {
    return moneyScales;
  }

  Map<String, NumberNoun> nouns() {
    return nouns;
  }

  UnitWords units() {
    return units;
  }
}
