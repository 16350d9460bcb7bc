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
  void who_is_no_suspect_yet_is_not_to_blame_even_if_no_other_was_at_work() throws IOException {
    assertThat(deaths(journal(killed("a")), "a")).isZero();
  }

  @Test
  void a_suspect_that_shared_the_process_with_nothing_else_is_to_blame_for_its_death()
      throws IOException {
    Path journal =
        journal(
            killed(Company.ALONE, "a")
                + killed("a", "b")
                + killed(Company.ALONE, "a")
                + killed(Company.ALONE, "a").replace(Company.ALONE.jsonName(), "unknown"));

    assertThat(deaths(journal, "a")).isEqualTo(2);
    assertThat(deaths(journal, "b")).isZero();
  }

  @Test
  void a_suspect_in_a_process_of_its_own_is_to_blame_for_that_ones_death_alone()
      throws IOException {
    String apart = killed(Company.APART, "a");
    String died = apart.replace("\"begun\"", "\"died\"").replaceFirst(".*run-begun.*\n", "");
    Path journal = journal(apart + apart + apart + died + apart);

    assertThat(deaths(journal, "a")).isEqualTo(1);
    assertThat(History.replay(journal).past("a", "a.txt").suspect().isAny()).isTrue();
  }

  @Test
  void a_journal_that_is_opened_anew_keeps_suspects_as_they_are() throws IOException {
    Path journal = journal(killed("a", "b") + killed(Company.ALONE, "b"));
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
    return killed(Company.OTHERS, atWork);
  }

  private static String killed(Company company, String... atWork) {
    StringBuilder run = new StringBuilder("{\"event\":\"run-begun\"}\n");
    for (String name : atWork) {
      run.append(
          "{\"event\":\"begun\",\"name\":\"%1$s\",\"path\":\"%1$s.txt\",\"sha256\":\"text-%1$s\",\"signature\":\"way\",\"company\":\"%2$s\"}\n"
              .formatted(name, company.jsonName()));
    }
    return run.toString();
  }

  private Path journal(String events) throws IOException {
    return Files.writeString(dir.resolve("journal.jsonl"), events);
  }
}
