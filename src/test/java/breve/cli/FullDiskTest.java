package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more; here, a limit on the size of files stands for it. */
class FullDiskTest {
  @TempDir Path dir;

  @Test
  void a_run_that_can_not_write_stops_with_code_3_and_the_next_one_does_the_rest()
      throws Exception {
    Night night = new Night(dir.resolve("in"), 12);
    night.millisPerSentence = 0;
    Path undisturbed = dir.resolve("undisturbed");
    assertThat(night.run(undisturbed)).isZero();

    Path out = dir.resolve("out");
    night.mostKilobytes = 1;
    assertThat(night.run(out)).isEqualTo(3);
    assertThat(Night.leftTemporaryFile(out)).isFalse();
    noFileIsHalf(out, undisturbed);

    night.mostKilobytes = 0;
    assertThat(night.run(out)).isZero();
    assertThat(Night.digests(out)).isEqualTo(Night.digests(undisturbed));
  }

  private static void noFileIsHalf(Path out, Path undisturbed) throws IOException {
    assertThat(Night.digests(undisturbed)).containsAllEntriesOf(Night.digests(out));
    assertThat(Files.exists(out.resolve("articles"))).isTrue();
  }
}
