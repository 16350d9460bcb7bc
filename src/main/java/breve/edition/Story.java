package breve.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one or more articles tell of the same event, in one night or over several.
 *
 * @param id what it is known by
 * @param lead the article that tells most of what was new last, shown in full
 * @param also the other articles whose input is there, newest first
 * @param gone articles of earlier nights whose input is no longer there, newest first
 */
public record Story(
    StoryId id, EditionArticle lead, List<EditionArticle> also, List<EditionArticle> gone) {
  public Story {
    also = List.copyOf(also);
    gone = List.copyOf(gone);
  }

  /** The day of its newest article. */
  public LocalDate day() {
    return articles().map(EditionArticle::day).max(LocalDate::compareTo).orElseThrow();
  }

  /** The lead, then the others whose input is there. */
  public Stream<EditionArticle> articles() {
    return Stream.concat(Stream.of(lead), also.stream());
  }

  /** All its articles that are known, the oldest first; those of a day by their names. */
  public List<EditionArticle> chronicle() {
    return Stream.concat(articles(), gone.stream()).sorted(EditionArticle.OLDEST_FIRST).toList();
  }

  /** Whether it ran in an earlier night than that of its newest article. */
  public boolean followed() {
    return lastNight().isAfter(id.since());
  }

  /** When a run first saw its newest article. */
  public Instant lastNight() {
    return articles().map(EditionArticle::firstSeen).max(Instant::compareTo).orElseThrow();
  }

  /** Whether it is told over more than a night or a day, so that there is a course to show. */
  public boolean hasCourse() {
    return followed() || chronicle().stream().map(EditionArticle::day).distinct().count() > 1;
  }
}
