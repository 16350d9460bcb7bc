package breve.fetch;

import breve.fetch.list.PageRule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How feeds are worked through.
 *
 * @param pages the rule for feeds that have none of their own
 * @param newest of a feed's new items, so many are taken
 * @param hosts asked side by side
 * @param today the day of the run
 * @param removeBefore files that were fetched before this day leave the inbox
 */
public record FetchSettings(
    PageRule pages, int newest, int hosts, LocalDate today, Optional<LocalDate> removeBefore) {
  /** Items that their feed has not had for so long are forgotten. */
  static final int DAYS_REMEMBERED = 100;
}
