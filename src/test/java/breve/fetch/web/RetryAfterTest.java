package breve.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120                           | 2026-11-29T05:02:00Z",
        "Sun, 29 Nov 2026 07:30:00 GMT | 2026-11-29T07:30:00Z",
        "soon                          | 2026-11-29T06:00:00Z",
        "''                            | 2026-11-29T06:00:00Z",
        "999999999999                  | 2026-12-06T05:00:00Z",
        "Sun, 29 Nov 2054 07:30:00 GMT | 2026-12-06T05:00:00Z"
      })
  void seconds_or_a_date_but_never_longer_than_a_week(String header, Instant until) {
    assertThat(RetryAfter.of(Optional.of(header), NOW)).isEqualTo(until);
  }
}
