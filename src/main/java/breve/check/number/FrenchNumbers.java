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

/** Numbers as French writes them, those of Belgium and Switzerland included. */
final class FrenchNumbers implements NumberLanguage {
  /** Plain, no-break, thin and narrow no-break space. */
  private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";

  private static final Pattern LITERAL =
      Pattern.compile(
          "\\d{1,3}(?:"
              + SPACE
              + "\\d{3})+(?:,\\d+)?(?!\\d)|\\d{1,3}(?:[.']\\d{3})+(?:,\\d+)?(?!\\d)|\\d{1,3}(?:,\\d{3}){2,}(?!\\d)|\\d+(?:[.,]\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2},000");
  private static final Pattern ENGLISH = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("huit", 8),
          Map.entry("neuf", 9),
          Map.entry("dix", 10),
          Map.entry("onze", 11),
          Map.entry("douze", 12),
          Map.entry("treize", 13),
          Map.entry("quatorze", 14),
          Map.entry("quinze", 15),
          Map.entry("seize", 16),
          Map.entry("vingt", 20),
          Map.entry("vingts", 20),
          Map.entry("trente", 30),
          Map.entry("quarante", 40),
          Map.entry("cinquante", 50),
          Map.entry("soixante", 60),
          Map.entry("septante", 70),
          Map.entry("huitante", 80),
          Map.entry("octante", 80),
          Map.entry("nonante", 90));

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "mille", BigDecimal.valueOf(1_000),
          "milles", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "millions", BigDecimal.valueOf(1_000_000),
          "milliard", BigDecimal.valueOf(1_000_000_000),
          "milliards", BigDecimal.valueOf(1_000_000_000),
          "mrd", BigDecimal.valueOf(1_000_000_000),
          "mds", BigDecimal.valueOf(1_000_000_000),
          // The long scale: a French billion is an English trillion.
          "billion", BigDecimal.valueOf(1_000_000_000_000L),
          "billions", BigDecimal.valueOf(1_000_000_000_000L));

  private static final Map<String, Integer> ORDINAL_STEMS = new HashMap<>();

  static {
    SMALL.forEach(
        (word, value) ->
            ORDINAL_STEMS.put(
                word.endsWith("e") ? word.substring(0, word.length() - 1) : word, value));
    ORDINAL_STEMS.put("cinqu", 5);
    ORDINAL_STEMS.put("neuv", 9);
    ORDINAL_STEMS.put("cent", 100);
    ORDINAL_STEMS.put("mill", 1000);
  }

  private static final Map<String, NumberNoun> NOUNS =
      Map.ofEntries(
          Map.entry("premier", slight(1)),
          Map.entry("première", slight(1)),
          Map.entry("premiers", slight(1)),
          Map.entry("premières", slight(1)),
          Map.entry("second", slight(2)),
          Map.entry("seconde", slight(2)),
          Map.entry("seconds", slight(2)),
          Map.entry("secondes", slight(2)),
          Map.entry("double", slight(2)),
          Map.entry("triple", slight(3)),
          Map.entry("quadruple", slight(4)),
          Map.entry("zéro", slight(0)),
          Map.entry("couple", slight(2)),
          Map.entry("décennie", slight(10)),
          Map.entry("quadragénaire", slight(40)),
          Map.entry("quinquagénaire", slight(50)),
          Map.entry("sexagénaire", slight(60)),
          Map.entry("septuagénaire", slight(70)),
          Map.entry("octogénaire", slight(80)),
          Map.entry("nonagénaire", slight(90)),
          Map.entry("centenaire", slight(100)),
          Map.entry("bicentenaire", slight(200)),
          Map.entry("demi", part(0.5, 30)),
          Map.entry("demie", part(0.5, 30)),
          Map.entry("moitié", part(0.5, 50)),
          Map.entry("tiers", part(1 / 3.0)),
          Map.entry("quart", part(0.25, 15, 25)),
          Map.entry("quarts", part(0.25)),
          Map.entry("dizaine", collective(10, 12)),
          Map.entry("douzaine", collective(12, 10)),
          Map.entry("quinzaine", collective(15, 14, 2)),
          Map.entry("vingtaine", collective(20)),
          Map.entry("trentaine", collective(30)),
          Map.entry("quarantaine", collective(40)),
          Map.entry("cinquantaine", collective(50)),
          Map.entry("soixantaine", collective(60)),
          Map.entry("centaine", collective(100)),
          Map.entry("millier", collective(1_000)),
          Map.entry("dizaines", vague(10, 12, 20)),
          Map.entry("douzaines", vague(12)),
          Map.entry("centaines", vague(100)),
          Map.entry("milliers", vague(1_000)));

  private static final List<SurfaceForm> FORMS =
      List.of(
          // Square metres.
          SurfaceForm.of(
              "\\b[ckm]?m([23])\\b",
              m -> SurfaceQuantity.of(Kind.CODE, Long.parseLong(m.group(1)), Weight.SLIGHT, m, 1)),
          // The round of the last sixteen.
          SurfaceForm.of(
              "(?Ui)\\b(?:8|huit)(?:e|es|ème|èmes|ième|ièmes) de finale",
              m -> SurfaceQuantity.of(Kind.CARDINAL, 16, Weight.SLIGHT, m, 0)),
          SurfaceForm.of(
              "(?Ui)\\bentre-deux\\b",
              m -> SurfaceQuantity.of(Kind.CARDINAL, 2, Weight.SLIGHT, m, 0)),
          new SurfaceForm(
              Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d{2})\\b"),
              SurfaceQuantity::date),
          SurfaceForm.of(
              "(?U)(?<![\\d,])([01]?\\d|2[0-4])"
                  + SPACE
                  + "?[hH](?:eures?)?"
                  + SPACE
                  + "?([0-5]\\d)(?!\\d)",
              m -> SurfaceQuantity.time(m, 1, 2, 0)),
          SurfaceForm.of(
              "(?U)(?<![\\d,])([01]?\\d|2[0-4])" + SPACE + "?[hH]\\b",
              m -> SurfaceQuantity.time(m, 1, 0, 0)),
          SurfaceForm.of(
              "(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])",
              m -> SurfaceQuantity.time(m, 1, 2, 0)),
          SurfaceForm.of(
              "(?Ui)\\bannées" + SPACE + "((?:1[0-9]|20)?\\d0)\\b",
              m -> SurfaceQuantity.of(Kind.DECADE, m, 1)),
          SurfaceForm.of(
              "(?Ui)\\bannées"
                  + SPACE
                  + "(vingt|trente|quarante|cinquante|soixante|quatre-vingt)s?\\b(?!-)",
              m ->
                  SurfaceQuantity.of(
                      Kind.DECADE,
                      m.group(1).startsWith("quatre") ? 80 : SMALL.get(m.group(1)),
                      Weight.SOFT,
                      m,
                      1)),
          SurfaceForm.of(
              "(?U)(?<![\\d,.])(\\d{1,4})(?:er|ère|re|e|è|ème|ième|ieme|eme|nd|nde)s?\\b",
              m -> SurfaceQuantity.of(Kind.ORDINAL, m, 1)),
          SurfaceForm.of(
              "(?U)\\b([IVX]+)(?:e|ème|è)\\b",
              m ->
                  SurfaceQuantity.of(
                      Kind.ORDINAL, SurfaceQuantity.roman(m.group(1)), Weight.FIRM, m, 1)),
          SurfaceForm.of(
              "(?U)\\b([IVX]{2,})\\b",
              m ->
                  SurfaceQuantity.of(
                      Kind.ORDINAL, SurfaceQuantity.roman(m.group(1)), Weight.SLIGHT, m, 1)),
          SurfaceForm.of(
              "(?U)\\b(\\p{Lu}{1,4})[-/]?(\\d{1,4})(?![\\d,.]*\\d)",
              m -> SurfaceQuantity.code(m, 1, 2)),
          SurfaceForm.of("(?U)(?<![\\d,.])(\\d{1,2})([DG])\\b", m -> SurfaceQuantity.code(m, 2, 1)),
          CalendarForms.months(
              "(?U)\\b([Jj]anvier|janv|[Ff]évrier|févr|mars|(?<=\\d )Mars|avril|mai|juin|juillet|juil|août|septembre"
                  + "|sept(?=\\.)|octobre|oct(?=\\.)|novembre|nov(?=\\.)|décembre|déc(?=\\.))\\b",
              List.of(
                  "jan", "fév", "mar", "avr", "mai", "juin", "juil", "aoû", "sep", "oct", "nov",
                  "déc")),
          CalendarForms.weekdays(
              "(?Ui)\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b",
              List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim")));

  @Override
  public Pattern literal() {
    return LITERAL;
  }

  @Override
  public BigDecimal parse(String literal) {
    String digits = literal.replaceAll("[ \\u00A0\\u2009\\u202F']", "");
    // 70,000 is no decimal: nobody writes three zeros after a comma.
    if (THOUSANDS.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(",", ""));
    }
    // 2.000 is two thousand; 0.375 and 7.25 are decimals with a foreign point.
    if (GROUPED.matcher(digits).matches()) {
      digits = digits.replace(".", "");
    }
    return new BigDecimal(
        digits.indexOf(',') == digits.lastIndexOf(',')
            ? digits.replace(',', '.')
            : digits.replace(",", ""));
  }

  /** 1,850 may be what English writes for 1850, as French newspapers do at times. */
  @Override
  public Optional<BigDecimal> otherwise(String literal) {
    return ENGLISH.matcher(literal).matches()
        ? Optional.of(new BigDecimal(literal.replace(",", "")))
        : Optional.empty();
  }

  @Override
  public boolean isForeign(String literal) {
    return false;
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
    return Set.of("cent", "cents");
  }

  @Override
  public Map<String, BigDecimal> scales() {
    return SCALES;
  }

  @Override
  public boolean standsAlone(String scale) {
    return scale.equals("mille");
  }

  @Override
  public Optional<Integer> ordinal(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (singular.endsWith("ièmement")) {
      singular = singular.substring(0, singular.length() - 4);
    }
    if (!singular.endsWith("ième")) {
      return Optional.empty();
    }
    return Optional.ofNullable(ORDINAL_STEMS.get(singular.substring(0, singular.length() - 4)));
  }

  @Override
  public boolean joins(int tens, int small) {
    return switch (tens) {
      case 10 -> small >= 7 && small <= 9;
      case 20, 30, 40, 50, 70, 90 -> small <= 9;
      case 60, 80 -> small <= 19;
      case 4 -> small == 20;
      default -> false;
    };
  }

  @Override
  public String joiner() {
    return "et";
  }

  @Override
  public boolean joinerFits(long before, String next) {
    long tens = before % 100;
    return tens >= 20
        && tens % 10 == 0
        && (next.equals("un")
            || next.equals("une")
            || next.equals("onze")
            || next.equals("unième"));
  }

  @Override
  public Set<String> articles() {
    return Set.of("un", "une");
  }

  @Override
  public Map<String, NumberNoun> nouns() {
    return NOUNS;
  }

  @Override
  public Map<String, Unit> units() {
    return UnitWords.FRENCH;
  }

  @Override
  public Set<String> beforeUnit() {
    return Set.of(
        "de",
        "d",
        "dernières",
        "derniers",
        "prochaines",
        "prochains",
        "premières",
        "premiers",
        "autres",
        "longues",
        "longs",
        "petites",
        "bonnes",
        "nouvelles",
        "nouveaux");
  }

  @Override
  public Set<String> rangeWords() {
    return Set.of("à", "et", "ou", "-", "/", ",", "–");
  }
}
