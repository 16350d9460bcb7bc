package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"INT, 130, interrupted", "TERM, 143, terminated"})
  void a_signal_ends_the_run_cleanly_and_the_next_one_does_the_rest(
      String signal, int code, String ending) throws Exception {
    Night night = new Night(dir.resolve("in"), 12);
    Path out = dir.resolve("out");
    night.millisPerSentence = 50;
    Process process = night.begin(out);
    Night.events(process, "finished");
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(Night.events(process, "ended")).last().asString().contains(ending);
    assertThat(process.waitFor()).isEqualTo(code);
    assertThat(out.resolve("run.json")).content().contains("\"exitCode\" : " + code);
    night.millisPerSentence = 0;
    assertThat(night.run(out)).isZero();
    assertThat(Night.digests(out)).hasSize(24);
  }

  @Test
  void a_deadline_ends_the_run_with_code_7() throws Exception {
    Night night = new Night(dir.resolve("in"), 12);
    night.millisPerSentence = 100;
    night.seconds = 1;
    assertThat(night.run(dir.resolve("out"))).isEqualTo(7);
  }
}
