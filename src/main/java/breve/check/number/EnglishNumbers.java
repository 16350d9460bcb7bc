package breve.check.number;

import static breve.check.number.NumberNoun.collective;
import static breve.check.number.NumberNoun.part;
import static breve.check.number.NumberNoun.slight;
import static breve.check.number.NumberNoun.vague;

import breve.check.number.Quantity.Kind;
import breve.check.number.Quantity.Weight;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as English writes them. */
final class EnglishNumbers implements NumberLanguage {
  private static final Pattern LITERAL =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)"
              + "|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?(?!\\d)"
              + "|\\d{1,3},\\d{1,2}(?![\\d,])"
              + "|\\d+(?:\\.\\d+)?");
  private static final Pattern FOREIGN = Pattern.compile("\\d{1,3},\\d{1,2}");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "mn", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L),
          "tn", BigDecimal.valueOf(1_000_000_000_000L));

  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    SMALL.forEach(
        (word, value) ->
            ORDINALS.put(
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th",
                value));
    ORDINALS.putAll(
        Map.of(
            "fifth",
            5,
            "eighth",
            8,
            "ninth",
            9,
            "twelfth",
            12,
            "third",
            3,
            "first",
            1,
            "second",
            2,
            "hundredth",
            100,
            "thousandth",
            1000));
  }

  private static final Map<String, NumberNoun> NOUNS =
      Map.ofEntries(
          Map.entry("first", slight(1)),
          Map.entry("firstly", slight(1)),
          Map.entry("second", slight(2)),
          Map.entry("seconds", slight(2)),
          Map.entry("secondly", slight(2)),
          Map.entry("once", slight(1)),
          Map.entry("twice", slight(2)),
          Map.entry("double", slight(2)),
          Map.entry("doubled", slight(2)),
          Map.entry("doubling", slight(2)),
          Map.entry("triple", slight(3)),
          Map.entry("tripled", slight(3)),
          Map.entry("threefold", slight(3)),
          Map.entry("thrice", slight(3)),
          Map.entry("both", slight(2)),
          Map.entry("couple", slight(2)),
          Map.entry("pair", slight(2)),
          Map.entry("twins", slight(2)),
          Map.entry("zero", slight(0)),
          Map.entry("nil", slight(0)),
          Map.entry("decade", slight(10)),
          Map.entry("century", slight(100)),
          Map.entry("fortnight", slight(15, 14, 2)),
          Map.entry("half", part(0.5, 30, 50)),
          Map.entry("halves", part(0.5)),
          Map.entry("third", part(1 / 3.0, 3)),
          Map.entry("thirds", part(1 / 3.0)),
          Map.entry("quarter", part(0.25, 15, 25)),
          Map.entry("quarters", part(0.25)),
          Map.entry("dozen", collective(12, 10)),
          Map.entry("dozens", vague(12, 10, 20)),
          Map.entry("tens", vague(10)),
          Map.entry("hundreds", vague(100)),
          Map.entry("thousands", vague(1_000)),
          Map.entry("millions", vague(1_000_000)),
          Map.entry("billions", vague(1_000_000_000)),
          Map.entry("twenties", slight(20)),
          Map.entry("thirties", slight(30)),
          Map.entry("forties", slight(40)),
          Map.entry("fifties", slight(50)),
          Map.entry("sixties", slight(60)),
          Map.entry("seventies", slight(70)),
          Map.entry("eighties", slight(80)),
          Map.entry("nineties", slight(90)));

  private static final String HALF_DAY = "([ap])\\.?m\\b\\.?";

  private static final List<SurfaceForm> FORMS =
      List.of(
          new SurfaceForm(
              Pattern.compile("\\b(\\d{1,2})[./-](\\d{1,2})[./-]((?:19|20)\\d{2})\\b"),
              SurfaceQuantity::date),
          // The attacks of the eleventh of September.
          new SurfaceForm(
              Pattern.compile("(?<![\\d/])(9)/(11)(?![\\d/])"),
              m ->
                  List.of(
                      SurfaceQuantity.of(Kind.MONTH, 9, Weight.SOFT, m, 1),
                      SurfaceQuantity.of(Kind.CARDINAL, m, 2))),
          SurfaceForm.of(
              "(?i)(?<![\\d,.])(\\d{1,2})(?:[:.]([0-5]\\d))? ?" + HALF_DAY,
              m -> SurfaceQuantity.time(m, 1, 2, 3)),
          SurfaceForm.of(
              "(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])",
              m -> SurfaceQuantity.time(m, 1, 2, 0)),
          SurfaceForm.of(
              "(?<![\\d,.])((?:1[0-9]|20)?\\d0)['’]?s\\b",
              m -> SurfaceQuantity.of(Kind.DECADE, m, 1)),
          SurfaceForm.of(
              "(?<![\\d,.])(\\d{1,4})(?:st|nd|rd|th)\\b",
              m -> SurfaceQuantity.of(Kind.ORDINAL, m, 1)),
          SurfaceForm.of(
              "\\b([IVX]{2,})\\b",
              m ->
                  SurfaceQuantity.of(
                      Kind.ORDINAL, SurfaceQuantity.roman(m.group(1)), Weight.SLIGHT, m, 1)),
          SurfaceForm.of(
              "(?U)\\b(\\p{Lu}{1,4})[-/]?(\\d{1,4})(?![\\d,.]*\\d)",
              m -> SurfaceQuantity.code(m, 1, 2)),
          SurfaceForm.of("(?<![\\d,.])(\\d{1,2})-?([DG])\\b", m -> SurfaceQuantity.code(m, 2, 1)),
          CalendarForms.months(
              "\\b(January|Jan(?=\\.| \\d)|February|Feb(?=\\.| \\d)|March(?= [\\d(]|[,.;)]| of)|(?<=[\\d.hn] |[Oo]f )March|April|Apr"
                  + "|(?<=[\\w,] )May|(?<=\\d )May|June|July|August|Aug"
                  + "|September|Sept|October|Oct|November|Nov|December|Dec)\\b",
              List.of(
                  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                  "dec")),
          CalendarForms.weekdays(
              "\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\\b",
              List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")));

  @Override
  public Pattern literal() {
    return LITERAL;
  }

  @Override
  public BigDecimal parse(String literal) {
    return isForeign(literal)
        ? new BigDecimal(literal.replace(',', '.'))
        : new BigDecimal(literal.replaceAll("[, \\u00A0\\u2009\\u202F]", ""));
  }

  @Override
  public Optional<BigDecimal> otherwise(String literal) {
    return Optional.empty();
  }

  @Override
  public boolean isForeign(String literal) {
    return FOREIGN.matcher(literal).matches();
  }

  @Override
  public List<SurfaceForm> surfaceForms() {
    return FORMS;
  }

  @Override
  public Map<String, Integer> small() {
    return SMALL;
  }

  @Override
  public Set<String> hundreds() {
    return Set.of("hundred");
  }

  @Override
  public Map<String, BigDecimal> scales() {
    return SCALES;
  }

  @Override
  public boolean standsAlone(String scale) {
    return false;
  }

  @Override
  public Optional<Integer> ordinal(String word) {
    return Optional.ofNullable(ORDINALS.get(word.replaceFirst("thly$", "th")));
  }

  @Override
  public boolean joins(int tens, int small) {
    return tens >= 20 && tens % 10 == 0 && small <= 9;
  }

  @Override
  public String joiner() {
    return "and";
  }

  @Override
  public boolean joinerFits(long before, String next) {
    return before >= 100 && before % 100 == 0;
  }

  @Override
  public Set<String> articles() {
    return Set.of("a", "an");
  }

  @Override
  public Map<String, NumberNoun> nouns() {
    return NOUNS;
  }

  @Override
  public Map<String, Unit> units() {
    return UnitWords.ENGLISH;
  }

  @Override
  public Set<String> beforeUnit() {
    return Set.of(
        "of",
        "us",
        "american",
        "canadian",
        "czech",
        "swiss",
        "-",
        "more",
        "other",
        "long",
        "full",
        "whole",
        "short",
        "consecutive",
        "last",
        "past");
  }

  @Override
  public Set<String> rangeWords() {
    return Set.of("to", "and", "or", "-", "/", ",", "–");
  }
}
