package breve.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.run.Configuration.Setting;
import breve.run.outcome.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final List<String> KNOWN = List.of("threads", "max-size", "deadline");

  @TempDir Path dir;

  private Configuration load(Optional<Path> file, Map<String, String> environment)
      throws UsageException {
    return Configuration.load(file, dir, environment, KNOWN, List.of());
  }

  @Test
  void the_environment_wins_over_the_file() throws Exception {
    Path file = Files.writeString(dir.resolve("breve.properties"), "threads = 2\nmax-size=1MB\n");
    Configuration both = load(Optional.empty(), Map.of("BREVE_MAX_SIZE", "3MB", "LANG", "C.UTF-8"));
    assertThat(both.get("threads")).contains(new Setting("2", file.toString()));
    assertThat(both.get("max-size")).contains(new Setting("3MB", "$BREVE_MAX_SIZE"));
    assertThat(both.get("deadline")).isEmpty();
  }

  @Test
  void an_unknown_key_is_an_error_with_a_suggestion() throws Exception {
    Files.writeString(dir.resolve("breve.properties"), "maxsize = 1MB\n");
    assertThatThrownBy(() -> load(Optional.empty(), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("maxsize", "breve.properties", "did you mean max-size?");
    assertThatThrownBy(() -> load(Optional.of(dir.resolve("none")), Map.of("BREVE_TREADS", "2")))
        .isInstanceOf(UsageException.class);
    Files.delete(dir.resolve("breve.properties"));
    assertThatThrownBy(() -> load(Optional.empty(), Map.of("BREVE_TREADS", "2")))
        .hasMessage("unknown setting 'treads' in $BREVE_TREADS; did you mean threads?");
  }

  @Test
  void a_deadline_is_the_next_time_the_clock_shows_it() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    ZonedDateTime evening = ZonedDateTime.of(2026, 3, 28, 23, 0, 0, 0, paris);
    assertThat(Deadline.until(LocalTime.of(23, 30), evening)).isEqualTo(Duration.ofMinutes(30));
    assertThat(Deadline.until(LocalTime.of(5, 30), evening))
        .as("that night loses an hour")
        .isEqualTo(Duration.ofMinutes(5 * 60 + 30));
  }
}
