package breve.evaluate;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers that a line writes in digits, in one form for both languages: {@code 1203.5}. */
final class Numerals {
  private static final Pattern FRENCH =
      Pattern.compile(
          "(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?!\\d)|\\d+)(,\\d+)?([ \u00a0]h(?:eures)?\\b)?");
  private static final Pattern ENGLISH =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?");

  private Numerals() {}

  /** A number and what it may be in English: {@code 14} of {@code 14 h 30} is 14 or 2. */
  record French(List<String> readings) {}

  static List<French> inFrench(String line) {
    return FRENCH.matcher(line).results().map(Numerals::french).toList();
  }

  private static French french(MatchResult match) {
    String whole = match.group(1).replaceAll("\\D", "");
    String number = whole + (match.group(2) == null ? "" : match.group(2).replace(',', '.'));
    boolean afternoon = match.group(3) != null && whole.length() == 2 && number.equals(whole);
    return new French(
        afternoon && Integer.parseInt(whole) > 12
            ? List.of(number, Integer.toString(Integer.parseInt(whole) - 12))
            : List.of(number));
  }

  static Set<String> inEnglish(String line) {
    Matcher matcher = ENGLISH.matcher(line);
    return matcher
        .results()
        .map(m -> m.group(1).replace(",", "") + (m.group(2) == null ? "" : m.group(2)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
