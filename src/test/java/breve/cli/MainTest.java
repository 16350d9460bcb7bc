package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_names_every_command_and_shows_examples() {
    assertThat(breve("--help")).isZero();
    assertThat(out.toString())
        .contains("digest", "fetch", "translate", "summarize", "models", "evaluate", "Examples:");
  }

  @Test
  void every_command_explains_itself_with_examples() {
    for (String command : new String[] {"digest", "fetch", "translate", "summarize", "models"}) {
      out.getBuffer().setLength(0);
      assertThat(breve(command, "--help")).as(command).isZero();
      assertThat(out.toString()).as(command).contains("Examples:", "breve " + command);
    }
  }

  @Test
  void an_unknown_option_is_a_usage_error_with_a_suggestion() {
    assertThat(breve("translate", "--mdels", "x")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("breve translate: Unknown option")
        .contains("Did you mean --models?", "Try 'breve translate --help'.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_unknown_command_is_a_usage_error_with_a_suggestion() {
    assertThat(breve("diget")).isEqualTo(2);
    assertThat(err.toString()).contains("diget", "Did you mean digest?");
  }

  @Test
  void a_folder_without_the_model_gives_exit_code_5_and_one_line(@TempDir Path empty) {
    assertThat(breve("translate", "--models", empty.resolve("nowhere").toString())).isEqualTo(5);
    assertThat(err.toString()).hasLineCount(1).contains("nowhere", "--models");
  }

  @Test
  void a_truncated_model_file_gives_exit_code_5_and_names_the_file(@TempDir Path models)
      throws IOException {
    Path model = Files.createDirectories(models.resolve("fr-en"));
    for (String name : new String[] {"breve.json", "config.json", "tokenizer.json"}) {
      Files.copy(Path.of("models/fr-en", name), model.resolve(name));
    }
    Files.copy(
        Path.of("models/fr-en/decoder_model_merged.onnx"),
        model.resolve("decoder_model_merged.onnx"));
    Files.copy(
        Path.of("models/fr-en/generation_config.json"), model.resolve("generation_config.json"));
    Files.writeString(model.resolve("encoder_model.onnx"), "half a file");

    assertThat(breve("models", "--models", models.toString())).isEqualTo(5);
    assertThat(out.toString()).contains("NOT SOUND", "encoder_model.onnx");
  }

  @Test
  void a_missing_input_file_is_named() {
    assertThat(breve("translate", "no/such/file.txt")).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("no/such/file.txt", "no such file");
  }

  @Test
  void threads_and_beams_must_be_positive() {
    assertThat(breve("translate", "--threads", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--threads must be 1 or more");
  }

  @Test
  void what_nobody_expected_is_code_1_and_one_line() {
    StringWriter broken =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            throw new IllegalStateException("a bug");
          }
        };
    int code =
        Main.commandLine(new PrintWriter(broken, true), new PrintWriter(err, true))
            .execute("models");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("internal error", "a bug", "-v");
  }

  private int breve(String... args) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
  }
}
