package breve.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateChecksCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private CommandLine command;

  @BeforeEach
  void capture() {
    command =
        new CommandLine(new EvaluateChecksCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
  }

  @Test
  void prints_how_many_right_translations_are_flagged_and_how_many_corruptions_are_seen()
      throws IOException {
    Path french = write("fr", "Il a vu 200 chars à Alep.\nIl n'a pas quitté Homs.\n");
    Path english = write("en", "He saw 200 tanks in Aleppo.\nHe did not leave Homs.\n");

    int code =
        command.execute(
            "--source", french.toString(), "--reference", english.toString(), "--half", "ALL");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("| **all findings shown by default** | 0 of 2 | 0.0 % |")
        .contains("| digit changed | 1 | 100.0 % | 100.0 % |");
  }

  @Test
  void texts_of_different_length_are_a_usage_error() throws IOException {
    Path french = write("fr", "Un.\nDeux.\n");
    Path english = write("en", "One.\n");

    int code = command.execute("--source", french.toString(), "--reference", english.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("not line by line: 2 lines and 1");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
