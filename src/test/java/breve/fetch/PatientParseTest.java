package breve.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.fetch.web.FetchProblem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatientParseTest {
  @Test
  void what_is_understood_is_given() throws Exception {
    assertThat(PatientParse.within(Duration.ofSeconds(5), () -> "oui")).isEqualTo("oui");
  }

  @Test
  void what_never_ends_is_given_up() {
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                within(
                    () -> {
                      never.await();
                      return "";
                    }))
        .hasMessageContaining("it can't be read within 1 s");
  }

  @Test
  void what_falls_is_told_as_a_problem_of_its_own() {
    assertThatThrownBy(
            () ->
                within(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(FetchProblem.class)
        .hasMessageContaining("breve failed on it (java.lang.StackOverflowError)");
    assertThatThrownBy(
            () ->
                within(
                    () -> {
                      throw FetchProblem.lasting("it is no feed", "list its feed");
                    }))
        .hasMessage("it is no feed; list its feed");
  }

  private static void within(Callable<String> reading) throws Exception {
    assertThat(PatientParse.within(Duration.ofSeconds(1), reading)).isNotNull();
  }
}
