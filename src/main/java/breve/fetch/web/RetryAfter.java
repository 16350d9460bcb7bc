package breve.fetch.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server wants to be left alone: {@code 120} seconds, or a date. */
final class RetryAfter {
  /** Without a word from the server. */
  private static final Duration USUAL = Duration.ofHours(1);

  /** A server that says "in ten years" may have been mistaken. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** The time before which it must not be asked again. */
  static Instant of(Optional<String> header, Instant now) {
    Instant asked = header.flatMap(value -> read(value.strip(), now)).orElse(now.plus(USUAL));
    Instant latest = now.plus(LONGEST);
    return asked.isAfter(latest) ? latest : asked;
  }

  private static Optional<Instant> read(String value, Instant now) {
    if (value.matches("\\d{1,18}")) {
      long seconds = Math.min(Long.parseLong(value), LONGEST.toSeconds());
      return Optional.of(now.plusSeconds(seconds));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
