package breve.run.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PatientReaderTest {
  private static final PlannedInput NEVER = input("never.txt");
  private static final PlannedInput GOOD = input("good.txt");

  /** Comes to no end over one input, whatever is asked of it, and knows nothing of the others. */
  private static List<Reading> read(String path, byte[] bytes) {
    if (path.equals("never.txt")) {
      goOnForever();
    }
    if (path.equals("deep.txt")) {
      throw new StackOverflowError();
    }
    return new FakeReader().apply(path, bytes);
  }

  private static void goOnForever() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // A loop in a parser doesn't listen either.
      }
    }
  }

  private static PlannedInput input(String path) {
    return new PlannedInput(Path.of(path), path, path, 1);
  }

  private static PatientReader reader(Duration patience) {
    return new PatientReader(new Intake(PatientReaderTest::read, 1000), patience);
  }

  @Test
  void an_input_over_which_a_reader_never_comes_to_an_end_is_given_up_and_the_next_is_read()
      throws Exception {
    try (PatientReader reader = reader(Duration.ofMillis(300))) {
      assertThatThrownBy(() -> reader.read(NEVER, new byte[1], () -> false))
          .isInstanceOf(TimeoutException.class)
          .hasMessage("more than 0 s");
      assertThat(reader.read(GOOD, new byte[1], () -> false)).isPresent();
    }
  }

  @Test
  void a_run_that_is_to_stop_waits_for_no_reader() throws Exception {
    try (PatientReader reader = reader(Duration.ofHours(1))) {
      assertThat(reader.read(NEVER, new byte[1], () -> true)).isEmpty();
    }
  }

  @Test
  void what_a_reader_throws_is_thrown() {
    try (PatientReader reader = reader(Duration.ofHours(1))) {
      assertThatThrownBy(
              () -> reader.read(input("breaks-the-reader.txt"), new byte[1], () -> false))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a bug");
      assertThatThrownBy(() -> reader.read(input("deep.txt"), new byte[1], () -> false))
          .isInstanceOf(StackOverflowError.class);
    }
  }
}
