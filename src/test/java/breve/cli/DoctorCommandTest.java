package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();

  private int doctor(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "doctor";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter()))
        .execute(all);
  }

  @Test
  void a_machine_that_is_fit_for_a_run_is_code_0_and_says_what_was_looked_at() {
    assertThat(doctor("-o", dir.toString())).as(out.toString()).isZero();
    assertThat(out.toString().lines())
        .allMatch(line -> line.startsWith("ok  "))
        .extracting(line -> line.replaceFirst("ok  ([^:]+):.*", "$1"))
        .containsExactly(
            "output",
            "disk",
            "memory",
            "libraries",
            "file names",
            "translation memory",
            "model",
            "model");
    assertThat(out.toString()).contains("model: translation:fr-en", "model: salience:salience-fr");
  }

  @Test
  void an_output_folder_that_can_not_be_written_is_code_2_with_its_remedy() throws Exception {
    Path file = Files.writeString(dir.resolve("out"), "a file");
    assertThat(doctor("-o", file.toString())).isEqualTo(2);
    assertThat(out.toString())
        .contains("BAD output: " + file + " can't be written to", "another folder with -o");
  }

  @Test
  void an_altered_model_for_bullets_is_code_5_as_it_would_be_for_a_run() throws Exception {
    Path models = dir.resolve("models");
    for (String model : new String[] {"fr-en", "salience-fr"}) {
      Path copy = Files.createDirectories(models.resolve(model));
      try (var files = Files.list(Path.of("models", model))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(models.resolve("salience-fr/model.onnx"), "half a file");
    assertThat(doctor("-o", dir.toString(), "--models", models.toString())).isEqualTo(5);
    assertThat(out.toString()).contains("ok  model: translation:", "BAD model: ", "salience-fr");
  }

  @Test
  void a_missing_model_is_code_5_with_its_remedy() {
    assertThat(doctor("-o", dir.toString(), "--models", dir.resolve("none").toString()))
        .isEqualTo(5);
    assertThat(out.toString()).contains("BAD model: ", "--models");
  }
}
