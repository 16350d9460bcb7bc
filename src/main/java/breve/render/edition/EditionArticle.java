package breve.render.edition;

import breve.article.PartialDate;
import breve.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One article of an edition.
 *
 * @param name of its files in {@code out/articles}, without an ending
 * @param firstSeen when a run first met it, from the journal
 * @param fresh whether it is new since the last run
 */
public record EditionArticle(Digest digest, String name, Instant firstSeen, boolean fresh) {

  /**
   * The day it is sorted under: its own date, taken at its first day where only month or year is
   * known; without one, the day it was first seen (UTC).
   */
  public LocalDate day() {
    return digest
        .date()
        .map(d -> LocalDate.of(d.year(), d.month().orElse(1), d.day().orElse(1)))
        .orElseGet(() -> LocalDate.ofInstant(firstSeen, ZoneOffset.UTC));
  }

  /** The last day its date may mean: 2020-02-29 for 2020-02. */
  LocalDate lastDay() {
    Optional<PartialDate> date = digest.date();
    if (date.isEmpty() || date.get().day().isPresent()) {
      return day();
    }
    return date.get().month().isPresent()
        ? day().plusMonths(1).minusDays(1)
        : day().plusYears(1).minusDays(1);
  }
}
