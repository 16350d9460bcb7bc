package breve.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path dir;

  @Test
  void who_was_at_work_with_others_at_any_number_of_kills_is_a_suspect_without_a_death()
      throws IOException {
    Path journal = journal(killed("a", "b") + killed("a", "c") + killed("a", "b"));

    assertThat(History.replay(journal).past("a", "a.txt").suspect().isAny()).isTrue();
    assertThat(deaths(journal, "a")).isZero();
  }

  @Test
  void who_was_at_work_alone_is_to_blame_and_company_neither_adds_nor_forgives()
      throws IOException {
    Path journal = journal(killed("a") + killed("a", "b") + killed("a"));

    assertThat(deaths(journal, "a")).isEqualTo(2);
    assertThat(deaths(journal, "b")).isZero();
  }

  @Test
  void a_journal_that_is_opened_anew_keeps_suspects_as_they_are() throws IOException {
    Path journal = journal(killed("a", "b") + killed("b"));
    History before = History.replay(journal);
    Journal.open(journal, before, new FirstSeenClock(before, Instant.EPOCH)).close();

    assertThat(History.replay(journal).past("a", "a.txt").suspect())
        .isEqualTo(new Past.Suspect("text-a", "way", 0));
    assertThat(deaths(journal, "b")).isEqualTo(1);
  }

  private static int deaths(Path journal, String name) throws IOException {
    return History.replay(journal)
        .past(name, name + ".txt")
        .suspect()
        .deathsOver("text-" + name, "way");
  }

  /** A run that was broken off while these were at work. */
  private static String killed(String... atWork) {
    StringBuilder run = new StringBuilder("{\"event\":\"run-begun\"}\n");
    for (String name : atWork) {
      run.append(
          "{\"event\":\"begun\",\"name\":\"%1$s\",\"path\":\"%1$s.txt\",\"sha256\":\"text-%1$s\",\"signature\":\"way\"}\n"
              .formatted(name));
    }
    return run.toString();
  }

  private Path journal(String events) throws IOException {
    return Files.writeString(dir.resolve("journal.jsonl"), events);
  }
}
