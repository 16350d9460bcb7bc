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

/** Numbers as English writes them. */
final class EnglishNumbers extends NumberLanguage {
  private static final Pattern LITERAL =
      Pattern.compile(
          "[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)"
              + "|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?(?!\\d)"
              + "|\\d{1,3},\\d{1,2}(?![\\d,])|0,\\d+(?![\\d,])"
              + "|\\d+(?:\\.\\d+)?");
  private static final Pattern FOREIGN = Pattern.compile("\\d{1,3},\\d{1,2}|0,\\d+");

  private static final String DIALLED =
      "\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

  private static final DayTime DAY_TIME =
      new DayTime(
          Pattern.compile(
              "(?i) (?:o['’]clock)?(?: ?(?:sharp|precisely|or so))?(?:(?<= )| )?(?:(?<=clock)"
                  + "|(?:in the (morning|afternoon|evening)|at (night))\\b)"),
          Set.of("afternoon", "evening"));

  private static final Pattern AND_PART =
      Pattern.compile(
          "(?i)[ -]and[ -](?:(?:a|one)[ -])?(half|quarter|three[ -]quarters)\\b(?!['’]s)|[ ]?([½¼¾])");

  private final Map<String, Integer> ordinals;

  EnglishNumbers() {
    this(new NumberWords("en"));
  }

  private EnglishNumbers(NumberWords words) {
    super(words, LITERAL, AND_PART, DAY_TIME, forms(words));
    ordinals = ordinals(words);
  }

  private static Map<String, Integer> ordinals(NumberWords words) {
    Map<String, Integer> ordinals = new HashMap<>();
    words
        .small()
        .forEach(
            (word, value) ->
                ordinals.put(
                    word.endsWith("y")
                        ? word.substring(0, word.length() - 1) + "ieth"
                        : word + "th",
                    value));
    words.values("ordinals").forEach((word, value) -> ordinals.put(word, value.intValueExact()));
    return ordinals;
  }

  private static final String HALF_DAY = "([ap])\\.?m\\b\\.?";

  private static List<SurfaceForm> forms(NumberWords words) {
    CalendarForms calendar = new CalendarForms(words);
    return List.of(
        SurfaceForm.of(SurfaceQuantity.PHONE, SurfaceQuantity::phone),
        // 5 ft 11, 6'7"
        SurfaceForm.of(
            "(?i)(?<![\\d,.])(\\d)(?: ?ft\\.? ?| ?['’] ?| foot | feet )(\\d{1,2})(?: ?ins?\\b\\.?| inch(?:es)?|\"|''|(?![\\d:]))",
            m -> SurfaceQuantity.measure(m, 1, 2, "12", Unit.INCH)),
        // 1m80, as in French
        SurfaceForm.of(
            "(?<![\\d,.])(\\d) ?m ?(\\d\\d)(?!\\d)",
            m -> SurfaceQuantity.measure(m, 1, 2, "100", Unit.CENTIMETRE)),
        SurfaceForm.of(
            "(?i)(?<![\\d,])(?:(\\d{1,3}) ?(?:hours?|hrs?|h),? (?:and )?|(\\d{1,3})h)?([0-5]?\\d) ?(?:minutes?|mins?|m),? ?(?:and )?([0-5]?\\d) ?(?:seconds?|secs?|s)\\b",
            m -> SurfaceQuantity.duration(m, m.group(1) == null ? 2 : 1, 3, 4)),
        SurfaceForm.of(
            "(?i)(?<![\\d,])(\\d{1,3})(?: ?hours?| ?hrs?| ?h),? ?(?:and )?([0-5]?\\d) ?(?:minutes?|mins?|m)\\b",
            m -> SurfaceQuantity.duration(m, 1, 2, 0)),
        SurfaceForm.of(
            "(?<![\\d:])(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?![\\d:])",
            m -> SurfaceQuantity.duration(m, 1, 2, 3)),
        new SurfaceForm(
            Pattern.compile("(?i)(?<!-)\\b(?:12 )?(?:noon|midday)\\b"),
            m -> SurfaceQuantity.named(m, 12 * 60, true, Weight.SLIGHT)),
        new SurfaceForm(
            Pattern.compile("(?i)(?<!-)\\b(?:12 )?midnight\\b"),
            m -> SurfaceQuantity.named(m, 0, true, Weight.SLIGHT)),
        new SurfaceForm(
            Pattern.compile("(?i)\\bhalf[ -]past (" + DIALLED + ")\\b"),
            m ->
                SurfaceQuantity.named(m, 60 * dialled(m.group(1), words) + 30, false, Weight.FIRM)),
        new SurfaceForm(
            Pattern.compile("(?i)\\b(?:a )?quarter past (" + DIALLED + ")\\b"),
            m ->
                SurfaceQuantity.named(m, 60 * dialled(m.group(1), words) + 15, false, Weight.FIRM)),
        new SurfaceForm(
            Pattern.compile("(?i)\\b(?:a )?quarter to (" + DIALLED + ")\\b"),
            m ->
                SurfaceQuantity.named(m, 60 * dialled(m.group(1), words) - 15, false, Weight.FIRM)),
        new SurfaceForm(
            Pattern.compile("(?i)\\b(" + DIALLED + ") o['’]clock\\b"),
            m -> SurfaceQuantity.named(m, 60 * dialled(m.group(1), words), false, Weight.FIRM)),
        // 20 sec 53, as French writes it
        new SurfaceForm(
            Pattern.compile("(?<![\\d,.])(\\d{1,2}) ?(?:s|secs?) ?(\\d\\d)(?!\\d)"),
            m ->
                List.of(
                    SurfaceQuantity.measure(m, 1, 2, "100", Unit.SECOND)
                        .withValue(new BigDecimal(m.group(1) + "." + m.group(2)), List.of()))),
        // As French writes it: 18h30, 15h.
        SurfaceForm.of(
            "(?<![\\d,.:])([01]?\\d|2[0-4]) ?[hH] ?([0-5]\\d)(?!\\d)",
            m -> SurfaceQuantity.time(m, 1, 2, 0)),
        SurfaceForm.of(
            "(?<![\\d,.:])([01]?\\d|2[0-4])[hH]\\b", m -> SurfaceQuantity.time(m, 1, 0, 0)),
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
        calendar.months(
            "\\b(January|Jan(?=\\.| \\d)|February|Feb(?=\\.| \\d)|March(?= [\\d(]|[,.;)]| of)|(?<=[\\d.hn] |[Oo]f )March|April(?! \\p{Lu}\\p{Ll})|Apr"
                + "|(?<=[\\w,] )May|(?<=\\d )May|June(?! \\p{Lu}\\p{Ll})|July|August|Aug"
                + "|September|Sept|October|Oct|November|Nov|December|Dec)\\b"),
        calendar.weekdays("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\\b"));
  }

  private static int dialled(String hour, NumberWords words) {
    Integer value = words.small().get(hour.toLowerCase(java.util.Locale.ROOT));
    return value == null ? Integer.parseInt(hour) : value;
  }

  @Override
  BigDecimal parse(String literal) {
    return isForeign(literal)
        ? new BigDecimal(literal.replace(',', '.'))
        : new BigDecimal(literal.replaceAll("[, \\u00A0\\u2009\\u202F]", ""));
  }

  @Override
  Optional<BigDecimal> otherwise(String literal) {
    return Optional.empty();
  }

  @Override
  boolean isForeign(String literal) {
    return FOREIGN.matcher(literal).matches();
  }

  @Override
  boolean standsAlone(String scale) {
    return false;
  }

  @Override
  Optional<Integer> ordinal(String word) {
    return Optional.ofNullable(ordinals.get(word.replaceFirst("thly$", "th")));
  }

  @Override
  boolean joins(int tens, int small) {
    return tens >= 20 && tens % 10 == 0 && small <= 9;
  }

  @Override
  boolean joinerFits(long before, String next) {
    return before >= 100 && before % 100 == 0;
  }
}
