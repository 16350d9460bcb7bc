package breve.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one or more articles tell of the same event.
 *
 * @param lead the article that tells most, shown in full
 * @param also the others, newest first
 */
public record Story(EditionArticle lead, List<EditionArticle> also) {
  public Story {
    also = List.copyOf(also);
  }

  /** The day of its newest article. */
  public LocalDate day() {
    return articles().map(EditionArticle::day).max(LocalDate::compareTo).orElseThrow();
  }

  /** The lead, then the others. */
  public Stream<EditionArticle> articles() {
    return Stream.concat(Stream.of(lead), also.stream());
  }
}
