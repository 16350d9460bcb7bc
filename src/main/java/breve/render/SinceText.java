package breve.render;

import breve.article.PartialDate;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Since when a story runs, as a reader of the edition would say it: {@code since yesterday}. It is
 * reckoned from the edition's newest night, not from the clock.
 */
final class SinceText {
  private SinceText() {}

  /** {@code since yesterday}; empty for a story that ran in no earlier night. */
  static Optional<String> of(Story story, Edition edition) {
    return story.followed()
        ? Optional.of(since(story.id().since(), edition.night()))
        : Optional.empty();
  }

  /** {@code Since yesterday, 3 articles}, and whether what came last adds anything. */
  static Optional<String> line(Story story, Edition edition) {
    return of(story, edition)
        .map(
            since ->
                "S"
                    + since.substring(1)
                    + ", "
                    + story.chronicle().size()
                    + " articles"
                    + (addsNothing(story) ? "; what came last tells nothing new" : ""));
  }

  private static boolean addsNothing(Story story) {
    return story
        .articles()
        .filter(article -> article.firstSeen().equals(story.lastNight()))
        .noneMatch(EditionArticle::hasNews);
  }

  /** When the story began, whatever the edition: {@code 2 March 2026}. */
  static String began(Story story) {
    return day(date(story.id().since()));
  }

  private static String since(Instant began, Instant night) {
    long days = ChronoUnit.DAYS.between(date(began), date(night));
    return days <= 0
        ? "since earlier today"
        : days == 1 ? "since yesterday" : "since " + day(date(began));
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** A day in English. */
  static String day(LocalDate day) {
    return EnglishDate.of(
        new PartialDate(
            day.getYear(),
            OptionalInt.of(day.getMonthValue()),
            OptionalInt.of(day.getDayOfMonth())));
  }
}
