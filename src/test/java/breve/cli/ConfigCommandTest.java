package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.run.outcome.UsageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A file, then the environment, then the command line; the last one wins. */
class ConfigCommandTest {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int breve(Map<String, String> environment, String... args) throws UsageException {
    CommandLine command = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
    ConfiguredDefaults.install(command, List.of(args), dir, environment);
    return command.execute(args);
  }

  @Test
  void each_setting_is_printed_with_where_it_comes_from() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("breve.properties"), "memory-budget = 900MB\nmax-size = 1MB\n");
    assertThat(breve(Map.of("BREVE_MAX_SIZE", "3MB"), "config")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "memory-budget = 900MB    # " + file,
            "max-size = 3MB    # $BREVE_MAX_SIZE",
            "article-timeout = 1h    # default");
  }

  @Test
  void another_file_may_be_named_and_the_working_folders_is_not_read_then() throws Exception {
    Files.writeString(dir.resolve("breve.properties"), "max-size = 1MB\n");
    Path other = Files.writeString(dir.resolve("nightly.properties"), "deadline = 05:30\n");
    assertThat(breve(Map.of(), "config", "--config", other.toString())).isZero();
    assertThat(out.toString())
        .contains("deadline = 05:30    # " + other, "max-size = 2MB    # default");
  }

  @Test
  void the_command_line_wins_over_the_environment() throws Exception {
    Path input = Files.createDirectories(dir.resolve("in"));
    String[] digest = {"digest", input.toString(), "-o", dir.resolve("out").toString()};
    Map<String, String> environment = Map.of("BREVE_THREADS", "0");
    assertThat(breve(environment, digest)).isEqualTo(2);
    assertThat(err.toString()).contains("--threads must be 1 or more");
    assertThat(breve(environment, digest[0], digest[1], digest[2], digest[3], "--threads", "1"))
        .isZero();
  }

  @Test
  void what_the_command_line_would_say_wins_and_is_told() throws Exception {
    Path file = Files.writeString(dir.resolve("breve.properties"), "threads = 2\nbeam = 1\n");
    assertThat(breve(Map.of(), "config", "--threads", "3", "--format=json,txt")).isZero();
    assertThat(out.toString().lines())
        .contains(
            "threads = 3    # command line",
            "format = json,txt    # command line",
            "beam = 1    # " + file);
    assertThat(breve(Map.of(), "config", "--treads", "3")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option", "--threads");
  }

  @Test
  void a_value_that_is_none_is_told_with_where_it_stands() throws Exception {
    Path file = Files.writeString(dir.resolve("breve.properties"), "deadline = half past five\n");
    for (String command : new String[] {"config", "digest"}) {
      err.getBuffer().setLength(0);
      assertThat(breve(Map.of(), command)).isEqualTo(2);
      assertThat(err.toString())
          .contains(
              "'--deadline': 'half past five' is not a time of day such as 05:30; it stands in "
                  + file);
    }
    Files.delete(file);
    err.getBuffer().setLength(0);
    assertThat(breve(Map.of(), "config", "--deadline", "5:3")).isEqualTo(2);
    assertThat(err.toString()).contains("'5:3' is not a time of day").doesNotContain("stands");
    assertThat(breve(Map.of("BREVE_DEADLINE", "5:30"), "config")).isZero();
  }

  @Test
  void models_are_looked_for_where_the_configuration_says() throws Exception {
    Files.writeString(dir.resolve("breve.properties"), "models = " + dir.resolve("none") + "\n");
    assertThat(breve(Map.of(), "models")).isEqualTo(5);
  }

  @Test
  void an_unknown_key_is_an_error_with_a_suggestion() throws Exception {
    Files.writeString(dir.resolve("breve.properties"), "memry-budget = 900MB\n");
    assertThatThrownBy(() -> breve(Map.of(), "config"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("memry-budget", "breve.properties", "did you mean memory-budget?");
  }
}
