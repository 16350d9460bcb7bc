package breve.article;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a date in how people and programs write it: {@code 2020-02-18T07:30:00+01:00}, {@code mardi
 * 18 février 2020 à 7 h 30}, {@code 18/02/2020}, {@code février 2020}, {@code Tue, 18 Feb 2020
 * 07:30:00 +0100}. The day is taken as written, whatever the time zone.
 */
public final class WrittenDate {
  private static final int LONGEST = 300;

  private static final List<String> MONTHS =
      List.of(
          "janvier january",
          "fevrier february",
          "mars march",
          "avril april",
          "mai may",
          "juin june",
          "juillet july",
          "aout august",
          "septembre september",
          "octobre october",
          "novembre november",
          "decembre december");

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("\\A(\\d{4})(\\d{2})(\\d{2})(?:T\\d+Z?)?\\z");
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile("(?:(?<!\\d)(\\d{1,2})(?:er)?[ -]+)?\\b([a-z]{3,9})\\.?[ -]+(\\d{4})(?!\\d)");

  private WrittenDate() {}

  /** The first date in a text; empty when there is none, or none that a calendar has. */
  public static Optional<PartialDate> in(String text) {
    String start = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    Matcher compact = COMPACT.matcher(start);
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher iso = ISO.matcher(start);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher digits = DIGITS.matcher(start);
    if (digits.find()) {
      return date(digits.group(3), digits.group(2), digits.group(1));
    }
    return inWords(start);
  }

  private static Optional<PartialDate> inWords(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("\\p{Z}", " ")
            .toLowerCase(Locale.ROOT);
    Matcher m = WORDS.matcher(plain);
    while (m.find()) {
      int month = month(m.group(2));
      if (month > 0) {
        return date(m.group(3), String.valueOf(month), m.group(1));
      }
    }
    return Optional.empty();
  }

  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (Arrays.stream(MONTHS.get(i).split(" ", -1)).anyMatch(name -> name.startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<PartialDate> date(String year, String month, String day) {
    String iso = year + "-" + twoDigits(month) + (day == null ? "" : "-" + twoDigits(day));
    return PartialDate.parse(iso);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
