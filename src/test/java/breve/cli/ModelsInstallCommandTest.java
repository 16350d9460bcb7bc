package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.model.install.LoopbackHub;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export from a hub on this machine, installed and used by the commands a user would give. */
class ModelsInstallCommandTest {
  private static final Path EXPORT = Path.of("src/test/resources/models/tiny-m2m");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void an_installed_model_translates() throws IOException {
    try (LoopbackHub hub = new LoopbackHub()) {
      serve(hub);
      assertThat(
              breve(
                  "models",
                  "install",
                  LoopbackHub.REPOSITORY,
                  "--endpoint",
                  url(hub),
                  "--to",
                  models()))
          .as(err.toString())
          .isZero();
    }
    assertThat(out.toString()).contains("--models " + models());
    Path text = Files.writeString(folder.resolve("a.txt"), "Le chat dort.\n");
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertThat(breve("translate", "--models", models(), "--no-repair", text.toString())).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString()).as("a card vouches for it").doesNotContain("warning");
    assertThat(breve("models", "--models", models())).isZero();
    assertThat(out.toString()).contains("tiny_model-c0ffee11, translation");
  }

  @Test
  void names_that_lead_elsewhere_are_usage_errors() {
    assertThat(breve("models", "install", "../../etc", "--to", models())).isEqualTo(2);
    assertThat(err.toString()).contains("'../../etc' is not a repository's name");
  }

  @Test
  void an_endpoint_that_is_none_is_a_usage_error() {
    for (String wrong : new String[] {"huggingface.co", "ftp://hub.invalid", "nonsense ://", ""}) {
      err.getBuffer().setLength(0);
      assertThat(breve("models", "install", "a/b", "--endpoint", wrong, "--to", models()))
          .as(wrong)
          .isEqualTo(2);
      assertThat(err.toString())
          .contains("--endpoint: '" + wrong + "' is not the address of a hub, such as https://");
    }
  }

  private static void serve(LoopbackHub hub) throws IOException {
    try (Stream<Path> files = Files.list(EXPORT)) {
      for (Path file : files.toList()) {
        hub.with(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  private static String url(LoopbackHub hub) {
    return hub.endpoint().toString();
  }

  private String models() {
    return folder.resolve("models").toString();
  }

  private int breve(String... args) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
  }
}
