package breve.article;

import breve.language.PageFurniture;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a date in how people and programs write it: {@code 2020-02-18T07:30:00+01:00}, {@code mardi
 * 18 février 2020 à 7 h 30}, {@code 18/02/2020}, {@code 18/02/20}, {@code février 2020}, {@code
 * Tue, 18 Feb 20 07:30:00 +0100}. The day is taken as written, whatever the time zone; of {@code
 * 1582007400}, seconds since 1970, it is the day in Paris.
 *
 * <p>When a text tells both, the date of publication goes before that of an update. A date relative
 * to a day that nobody knows ({@code hier}) is none.
 */
public final class WrittenDate {
  private static final int LONGEST = 300;

  /** Two digits of a year below this are of this century. */
  private static final int PIVOT = 70;

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

  private static final Pattern COMPACT =
      Pattern.compile("\\A(\\d{4})(\\d{2})(\\d{2})(?:T?\\d*Z?)?\\z");
  private static final Pattern EPOCH = Pattern.compile("\\A(\\d{10})(?:\\d{3})?\\z");

  /** A way to write a date, and which of its groups are year, month and day. */
  private record Form(Pattern pattern, int year, int month, int day) {
    private static Form of(String pattern, int year, int month, int day) {
      return new Form(Pattern.compile(pattern), year, month, day);
    }

    private Optional<PartialDate> read(MatchResult m) {
      return date(m.group(year), m.group(month), m.group(day));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("(?<!\\d)(\\d{4})[-/](\\d{2})(?:[-/](\\d{2}))?(?!\\d)", 1, 2, 3),
          Form.of("(?<![\\d/.])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)", 3, 2, 1),
          Form.of("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{2})(?![/.]?\\d)", 4, 3, 1),
          Form.of(
              "(?:(?<!\\d)(\\d{1,2})(?:er)?[ -]+)?\\b([a-z]{3,9})\\.?[ -]+(\\d{4})(?!\\d)",
              3, 2, 1),
          // RFC 822, before the year 2000 and in programs that are older still
          Form.of("(?<!\\d)(\\d{1,2})[ -]([a-z]{3,9})[ -](\\d{2})(?=\\s+\\d{1,2}:\\d{2})", 3, 2, 1),
          Form.of("\\b([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)", 3, 1, 2));

  private WrittenDate() {}

  /** The date that a text tells; empty when there is none, or none that a calendar has. */
  public static Optional<PartialDate> in(String text) {
    String start = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    Matcher epoch = EPOCH.matcher(start);
    if (epoch.matches()) {
      LocalDate day =
          LocalDate.ofInstant(
              Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), ZoneId.of("Europe/Paris"));
      return PartialDate.parse(day.toString());
    }
    Matcher compact = COMPACT.matcher(start);
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    return labelled(start);
  }

  /** The first date that is told as that of publication, or else without a word, or else at all. */
  private static Optional<PartialDate> labelled(String text) {
    Optional<PartialDate> published = Optional.empty();
    Optional<PartialDate> plain = Optional.empty();
    Optional<PartialDate> updated = Optional.empty();
    for (Clause clause : clauses(text)) {
      Optional<PartialDate> date = first(clause.text());
      switch (clause.kind()) {
        case PUBLISHED -> published = published.or(() -> date);
        case PLAIN -> plain = plain.or(() -> date);
        case UPDATED -> updated = updated.or(() -> date);
      }
    }
    Optional<PartialDate> otherwise = plain;
    Optional<PartialDate> last = updated;
    return published.or(() -> otherwise).or(() -> last);
  }

  private enum Kind {
    PLAIN,
    PUBLISHED,
    UPDATED
  }

  private record Clause(Kind kind, String text) {}

  private static List<Clause> clauses(String text) {
    PageFurniture furniture = PageFurniture.french();
    Matcher published = furniture.published().matcher(text);
    Matcher updated = furniture.updated().matcher(text);
    List<Clause> clauses = new ArrayList<>();
    Kind kind = Kind.PLAIN;
    int from = 0;
    int p = published.find() ? published.start() : text.length();
    int u = updated.find() ? updated.start() : text.length();
    while (p < text.length() || u < text.length()) {
      boolean first = p < u;
      int at = Math.min(p, u);
      clauses.add(new Clause(kind, text.substring(Math.min(from, at), at)));
      kind = first ? Kind.PUBLISHED : Kind.UPDATED;
      from = first ? published.end() : updated.end();
      if (first) {
        p = published.find() ? published.start() : text.length();
      } else {
        u = updated.find() ? updated.start() : text.length();
      }
    }
    clauses.add(new Clause(kind, text.substring(from)));
    return clauses;
  }

  private static Optional<PartialDate> first(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("\\p{Z}", " ")
            .toLowerCase(Locale.ROOT);
    int earliest = plain.length() + 1;
    Optional<PartialDate> date = Optional.empty();
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(plain);
      while (m.find() && m.start() < earliest) {
        Optional<PartialDate> found = form.read(m);
        if (found.isPresent()) {
          earliest = m.start();
          date = found;
        }
      }
    }
    return date;
  }

  private static String month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (Arrays.stream(MONTHS.get(i).split(" ", -1)).anyMatch(name -> name.startsWith(word))) {
        return String.valueOf(i + 1);
      }
    }
    return "0";
  }

  private static Optional<PartialDate> date(String year, String month, String day) {
    String number = Character.isDigit(month.charAt(0)) ? month : month(month);
    String whole = year.length() == 4 ? year : century(year) + year;
    String iso = whole + "-" + twoDigits(number) + (day == null ? "" : "-" + twoDigits(day));
    return PartialDate.parse(iso);
  }

  private static String century(String year) {
    return Integer.parseInt(year) < PIVOT ? "20" : "19";
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
