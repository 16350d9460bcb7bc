package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DownloadProgressTest {
  private final StringWriter err = new StringWriter();

  @Test
  void says_how_much_has_come_and_how_long_it_takes() {
    DownloadProgress progress = progress(true);
    assertThat(progress.text(21_000_000, 84_000_000, 1))
        .isEqualTo("21.0 MB of 84.0 MB (25%), about 3 s left");
    assertThat(progress.text(500_000, 84_000_000, 1)).isEqualTo("500 kB of 84.0 MB (0%)");
    assertThat(progress.text(21_000_000, 0, 1)).isEqualTo("21.0 MB");
  }

  @Test
  void what_lay_there_from_an_earlier_try_says_nothing_of_the_speed() {
    DownloadProgress progress = progress(true);
    progress.came(42_000_000, 84_000_000);
    assertThat(progress.text(63_000_000, 84_000_000, 5))
        .isEqualTo("63.0 MB of 84.0 MB (75%), about 5 s left");
  }

  @Test
  void a_log_gets_a_line_a_file_and_nothing_else() {
    DownloadProgress progress = progress(false);
    progress.begun("config.json (20 bytes)");
    progress.came(10, 20);
    assertThat(err.toString()).isEqualTo("breve models install: config.json (20 bytes)\n");
  }

  private DownloadProgress progress(boolean terminal) {
    return new DownloadProgress(new PrintWriter(err, true), terminal);
  }
}
