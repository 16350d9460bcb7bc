package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any moment, the next run finishes the rest, and what it leaves is byte for byte what an
 * undisturbed run leaves.
 *
 * <p>{@code mvn test -Dtest=KillTest -Dbreve.kills=50} kills more often.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("breve.kills", 8);
  private static final int WRITES_CUT = Math.max(2, KILLS / 8);

  @TempDir Path dir;
  private Night night;
  private SortedMap<String, String> undisturbed;
  private SortedMap<String, String> edition;
  private long runMillis;

  @BeforeEach
  void anUndisturbedRun() throws Exception {
    night = new Night(dir.resolve("in"), 30);
    Path out = dir.resolve("undisturbed");
    Process process = night.begin(out);
    Night.events(process, "planned");
    long planned = System.nanoTime();
    Night.events(process, "ended");
    runMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - planned);
    assertThat(process.waitFor()).isZero();
    undisturbed = Night.digests(out);
    assertThat(undisturbed).hasSize(60);
    edition = Night.edition(out);
  }

  @Test
  void killed_at_moments_spread_over_the_run_it_loses_nothing() throws Exception {
    for (int k = 0; k < KILLS; k++) {
      long moment = (long) (runMillis * (k + 0.5) / KILLS);
      Path out = dir.resolve("killed-" + k);
      Process process = night.begin(out);
      Night.events(process, "planned");
      Thread.sleep(moment);
      process.destroyForcibly().waitFor();
      noFileIsHalf(out);
      System.out.printf(
          "killed %d ms into a run of %d ms: %d of 60 files were there%n",
          moment, runMillis, Night.digests(out).size());
      assertThat(night.run(out)).isZero();
      assertThat(Night.digests(out)).isEqualTo(undisturbed);
      assertThat(Night.edition(out)).isEqualTo(edition);
    }
  }

  @Test
  void killed_between_a_temporary_write_and_its_rename_it_loses_nothing() throws Exception {
    int cut = 0;
    for (int k = 0; cut < WRITES_CUT && k < 100 * WRITES_CUT; k++) {
      Path out = dir.resolve("cut-" + k);
      Process process = night.begin(out);
      Night.events(process, "finished");
      while (process.isAlive() && !Night.leftTemporaryFile(out)) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
      if (Night.leftTemporaryFile(out)) {
        cut++;
        System.out.printf(
            "killed between a temporary file and its rename: %s%n", Night.temporaryFiles(out));
        assertThat(night.run(out)).isZero();
        assertThat(Night.digests(out)).isEqualTo(undisturbed);
        assertThat(Night.edition(out)).isEqualTo(edition);
        assertThat(Night.leftTemporaryFile(out)).isFalse();
      }
    }
    assertThat(cut).as("kills that hit a write").isEqualTo(WRITES_CUT);
  }

  private void noFileIsHalf(Path out) throws IOException {
    Night.digests(out)
        .forEach(
            (file, content) -> {
              if (!Path.of(file).getFileName().toString().startsWith(".")) {
                assertThat(content).as(file).isEqualTo(undisturbed.get(file));
              }
            });
  }

  @Test
  void an_article_that_kills_the_process_is_set_aside_by_the_next_run() throws Exception {
    Files.writeString(
        night.in.resolve("1/bad.txt"), "Le ministre a parlé du poison mardi soir dans la ville.\n");
    Path out = dir.resolve("out");
    assertThat(night.run(out)).as("in company, which is a suspicion").isEqualTo(139);
    assertThat(night.run(out)).as("twice in a process of its own").isEqualTo(3);
    assertThat(out.resolve("run.json")).content().contains("set-aside", "1/bad.txt");
    assertThat(Night.digests(out)).isEqualTo(undisturbed);
  }
}
