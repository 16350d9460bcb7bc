package breve.render;

import breve.article.PartialDate;
import breve.edition.EditionArticle;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalInt;

/** Dates as English readers write them, as far as they are known. */
final class EnglishDate {
  private EnglishDate() {}

  /** The article's own date, or when a run first saw it. */
  static String of(EditionArticle article) {
    return article.date().map(EnglishDate::of).orElseGet(() -> "first seen " + of(article.day()));
  }

  /** {@code 16 March 2026}. */
  static String of(LocalDate day) {
    return of(
        new PartialDate(
            day.getYear(),
            OptionalInt.of(day.getMonthValue()),
            OptionalInt.of(day.getDayOfMonth())));
  }

  /** {@code 2020}, {@code February 2020} or {@code 18 February 2020}. */
  static String of(PartialDate date) {
    StringBuilder text = new StringBuilder();
    date.day().ifPresent(day -> text.append(day).append(' '));
    date.month()
        .ifPresent(
            month ->
                text.append(Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .append(' '));
    return text.append(date.year()).toString();
  }
}
