package breve.language.quantity;

import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as French writes them, those of Belgium and Switzerland included. */
final class FrenchNumbers extends NumberLanguage {
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

  /** What says that hours are of the clock, and of which half of the day. */
  private static final DayTime DAY_TIME =
      new DayTime(
          Pattern.compile(
              "(?Ui)[ ](?:(?:précises?|pile|tapantes?|environ)[ ])?(?:(?:du|le)[ ](matin|soir)"
                  + "|de[ ](l['’]après-midi|la nuit))\\b"),
          Set.of("soir", "l'après-midi", "l’après-midi"));

  private static final Pattern AND_PART =
      Pattern.compile(
          "(?Ui)(?:[ ]fois)?[ ]et[ ](?:un[ ])?(demie?|quart|trois[ -]quarts)\\b|[ ]?([½¼¾])");

  private final Map<String, Integer> ordinalStems;

  FrenchNumbers() {
    this(new NumberWords("fr"));
  }

  private FrenchNumbers(NumberWords words) {
    super(words, LITERAL, AND_PART, DAY_TIME, forms(words));
    ordinalStems = ordinalStems(words);
  }

  private static Map<String, Integer> ordinalStems(NumberWords words) {
    Map<String, Integer> stems = new HashMap<>();
    words
        .small()
        .forEach(
            (word, value) ->
                stems.put(word.endsWith("e") ? word.substring(0, word.length() - 1) : word, value));
    words.values("ordinal stems").forEach((stem, value) -> stems.put(stem, value.intValueExact()));
    return stems;
  }

  private static List<SurfaceForm> forms(NumberWords words) {
    CalendarForms calendar = new CalendarForms(words);
    return List.of(
        // Telephone numbers, the international ones too.
        SurfaceForm.of(SurfaceQuantity.PHONE, SurfaceQuantity::phone),
        // 1 m 80
        SurfaceForm.of(
            "(?<![\\d,.])(\\d)" + SPACE + "?m" + SPACE + "?(\\d\\d)(?!\\d)",
            m -> SurfaceQuantity.measure(m, 1, 2, "100", Unit.CENTIMETRE)),
        // 2 h 29 min 31 s, 3 min 26 s
        SurfaceForm.of(
            "(?U)(?<![\\d,])(?:(\\d{1,3})"
                + SPACE
                + "?(?:h|heures?)"
                + SPACE
                + "?)?([0-5]?\\d)"
                + SPACE
                + "?(?:min|mn|minutes?|')"
                + SPACE
                + "?(?:et"
                + SPACE
                + ")?([0-5]?\\d)"
                + SPACE
                + "?(?:s|sec|secondes?|'')(?![\\p{L}'’])",
            m -> SurfaceQuantity.duration(m, 1, 2, 3)),
        SurfaceForm.of(
            "(?U)(?<![\\d,])(\\d{1,3})"
                + SPACE
                + "?(?:h|heures?)"
                + SPACE
                + "?(?:et"
                + SPACE
                + ")?([0-5]?\\d)"
                + SPACE
                + "?(?:min|mn|minutes)\\b",
            m -> SurfaceQuantity.duration(m, 1, 2, 0)),
        SurfaceForm.of(
            "(?<![\\d:])(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?![\\d:])",
            m -> SurfaceQuantity.duration(m, 1, 2, 3)),
        // 20 sec 53
        new SurfaceForm(
            Pattern.compile(
                "(?U)(?<![\\d,])(\\d{1,2})"
                    + SPACE
                    + "?(?:s|sec|secondes?|'')"
                    + SPACE
                    + "?(\\d\\d)(?!\\d)"),
            m ->
                List.of(
                    SurfaceQuantity.measure(m, 1, 2, "100", Unit.SECOND)
                        .withValue(new BigDecimal(m.group(1) + "." + m.group(2)), List.of()))),
        // In small letters: le Midi is the south.
        new SurfaceForm(
            Pattern.compile("(?U)(?<![\\p{L}-])(?:midi|Midi(?= (?:trente|et demie?)))\\b"),
            m -> SurfaceQuantity.named(m, 12 * 60, true, Weight.SLIGHT)),
        new SurfaceForm(
            Pattern.compile("(?U)(?<![\\p{L}-])[Mm]inuit\\b"),
            m -> SurfaceQuantity.named(m, 0, true, Weight.SLIGHT)),
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
            m -> SurfaceQuantity.time(m, 1, 2, 0).withLabel(SurfaceQuantity.SURE)),
        SurfaceForm.of(
            "(?U)(?<![\\d,])([01]?\\d|2[0-4])" + SPACE + "?[hH]\\b",
            m -> SurfaceQuantity.time(m, 1, 0, 0).withLabel(SurfaceQuantity.SURE)),
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
                    m.group(1).startsWith("quatre")
                        ? 80
                        : words.small().get(m.group(1).toLowerCase(java.util.Locale.ROOT)),
                    Weight.SOFT,
                    m,
                    1)),
        SurfaceForm.of(
            "(?U)(?<![\\d,.])(\\d{1,4})(?:er|ère|re|e|è|ème|ième|ieme|eme|nd|nde)s?\\b",
            m -> SurfaceQuantity.of(Kind.ORDINAL, m, 1)),
        SurfaceForm.of(
            "(?U)\\b([IVX]+(?=(?:e|ème|è)s?\\b)|I(?=(?:er|re|ère) siècle))(?:e|ème|è|er|re|ère)s?\\b",
            m ->
                SurfaceQuantity.of(
                    Kind.ORDINAL, SurfaceQuantity.roman(m.group(1)), Weight.FIRM, m, 1)),
        SurfaceForm.of(
            "(?U)\\b([ivx]+)e(?=[ ]siècle|-[ivx]+e[ ]siècle)",
            m ->
                SurfaceQuantity.of(
                    Kind.ORDINAL,
                    SurfaceQuantity.roman(m.group(1).toUpperCase(java.util.Locale.ROOT)),
                    Weight.FIRM,
                    m,
                    1)),
        SurfaceForm.of(
            "(?U)\\b([IVX]{2,})\\b",
            m ->
                SurfaceQuantity.of(
                    Kind.ORDINAL, SurfaceQuantity.roman(m.group(1)), Weight.SLIGHT, m, 1)),
        SurfaceForm.of(
            "(?U)\\b(\\p{Lu}{1,4})[-/]?(\\d{1,4})(?![\\d,.]*\\d)",
            m -> SurfaceQuantity.code(m, 1, 2)),
        SurfaceForm.of("(?U)(?<![\\d,.])(\\d{1,2})([DG])\\b", m -> SurfaceQuantity.code(m, 2, 1)),
        calendar.months(
            "(?U)\\b((?<=\\d[ -])(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|[Jj]anvier|janv|[Ff]évrier|févr|mars|avril|mai|Mai(?= \\d)|juin|juillet|juil|août"
                + "|septembre|sept(?=\\.)|octobre|oct(?=\\.)|novembre|nov(?=\\.)|décembre|déc(?=\\.))\\b"),
        calendar.weekdays("(?Ui)\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\\b"));
  }

  @Override
  BigDecimal parse(String literal) {
    return valueOf(literal);
  }

  /** The value of digits with French separators. */
  static BigDecimal valueOf(String literal) {
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
  Optional<BigDecimal> otherwise(String literal) {
    return ENGLISH.matcher(literal).matches()
        ? Optional.of(new BigDecimal(literal.replace(",", "")))
        : Optional.empty();
  }

  @Override
  boolean isForeign(String literal) {
    return false;
  }

  @Override
  boolean standsAlone(String scale) {
    return scale.equals("mille");
  }

  @Override
  Optional<Integer> ordinal(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (singular.endsWith("ièmement")) {
      singular = singular.substring(0, singular.length() - 4);
    }
    if (!singular.endsWith("ième")) {
      return Optional.empty();
    }
    return Optional.ofNullable(ordinalStems.get(singular.substring(0, singular.length() - 4)));
  }

  @Override
  boolean joins(int tens, int small) {
    return switch (tens) {
      case 10 -> small >= 7 && small <= 9;
      case 20, 30, 40, 50, 70, 90 -> small <= 9;
      case 60, 80 -> small <= 19;
      case 4 -> small == 20;
      default -> false;
    };
  }

  @Override
  boolean joinerFits(long before, String next) {
    long tens = before % 100;
    return tens >= 20
        && tens % 10 == 0
        && (next.equals("un")
            || next.equals("une")
            || next.equals("onze")
            || next.equals("unième"));
  }
}
