package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills from outside, however many of them hit the same article, leave none out; and a process of a
 * suspect ends with its run.
 *
 * <p>{@code mvn test -Dtest=SuspectKillTest -Dbreve.suspect-kills=30} kills more often.
 */
class SuspectKillTest {
  private static final int KILLS = Integer.getInteger("breve.suspect-kills", 6);
  private static final int SEED = 17;

  @TempDir Path dir;

  @Test
  void killed_at_random_moments_over_twelve_articles_it_leaves_none_of_them_out() throws Exception {
    Night night = new Night(dir.resolve("in"), 12);
    night.millisPerSentence = 20;
    Path out = dir.resolve("out");
    Random moments = new Random(SEED);
    int hit = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = night.begin(out);
      Night.events(run, "begun");
      Thread.sleep(moments.nextInt(200));
      List<ProcessHandle> ofSuspects = run.descendants().toList();
      run.destroyForcibly().waitFor();
      for (ProcessHandle suspect : ofSuspects) {
        suspect.onExit().get(1, TimeUnit.MINUTES);
        hit++;
      }
    }
    System.out.printf("%d of %d kills hit a suspect in a process of its own%n", hit, KILLS);
    assertThat(hit).isPositive();
    assertThat(night.run(out)).isZero();
    assertThat(out.resolve("run.json")).content().doesNotContain("set-aside");
    assertThat(Night.digests(out)).hasSize(24);
  }

  @Test
  void what_comes_back_from_a_process_of_its_own_is_byte_for_byte_what_an_undisturbed_run_writes()
      throws Exception {
    Night night = new Night(dir.resolve("in"), 3);
    assertThat(night.run(dir.resolve("undisturbed"))).isZero();
    night.millisPerSentence = 20;
    Path out = dir.resolve("out");
    Process run = night.begin(out);
    Night.events(run, "begun");
    run.destroyForcibly().waitFor();
    assertThat(night.run(out)).isZero();
    assertThat(out.resolve(".breve/journal.jsonl")).content().contains("\"company\":\"apart\"");
    assertThat(Night.digests(out)).isEqualTo(Night.digests(dir.resolve("undisturbed")));
    assertThat(Night.edition(out)).isEqualTo(Night.edition(dir.resolve("undisturbed")));
  }
}
