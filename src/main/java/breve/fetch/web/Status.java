package breve.fetch.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the numbers mean that servers answer with. */
final class Status {
  static final int OK = 200;
  static final int NOT_MODIFIED = 304;

  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> FOR_NOW = Set.of(302, 303, 307);
  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;
  private static final Set<Integer> FORBIDDEN = Set.of(401, 402, 403, 407, 451);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

  private Status() {}

  static boolean isRedirection(int status) {
    return isForGood(status) || FOR_NOW.contains(status);
  }

  static boolean isForGood(int status) {
    return FOR_GOOD.contains(status);
  }

  static boolean isBusy(int status) {
    return BUSY.contains(status);
  }

  /** A time as its reader's clock shows it. */
  static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }

  /** What is wrong with an answer that is none. */
  static FetchProblem problem(int status, Optional<String> retryAfter) {
    if (BUSY.contains(status)) {
      Instant until = RetryAfter.of(retryAfter, Instant.now());
      return FetchProblem.busy(
          "its server asks for patience (" + status + ")",
          "it is asked again after " + time(until),
          until);
    }
    if (status == GONE) {
      return FetchProblem.lasting("it is gone for good (410)", "take it out of the list");
    }
    if (status == NOT_FOUND) {
      return FetchProblem.lasting("it is not there (404)", "correct its address");
    }
    if (FORBIDDEN.contains(status)) {
      return FetchProblem.lasting(
          "its server lets no feed reader in (" + status + ")",
          "look whether it wants a subscription, or ask those who run it");
    }
    return status >= 500
        ? FetchProblem.passing(
            "its server has trouble (" + status + ")", "it is tried again next time")
        : FetchProblem.lasting("its server answered " + status, "look at its address in a browser");
  }
}
