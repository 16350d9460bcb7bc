package breve.model.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInstallerTest {
  private static final String ENCODER = "onnx/encoder_model.onnx";

  @TempDir private Path models;
  private LoopbackHub hub;
  private final Heard heard = new Heard();

  /** What was told of the downloads. */
  private static final class Heard implements Download {
    private final List<String> lines = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();
    private long total;

    @Override
    public void begun(String line) {
      lines.add(line);
    }

    @Override
    public void came(long there, long all) {
      bytes.add(there);
      total = all;
    }
  }

  @BeforeEach
  void a_hub_with_an_export_in_two_precisions() throws IOException {
    hub = new LoopbackHub();
    hub.with("README.md", bytes(10))
        .with(".gitattributes", bytes(10))
        .with("source.spm", bytes(10));
    hub.with("config.json", bytes(20)).with("tokenizer.json", bytes(3_000));
    for (String suffix : new String[] {"", "_quantized"}) {
      hub.with("onnx/encoder_model" + suffix + ".onnx", bytes(200_000));
      hub.with("onnx/decoder_model_merged" + suffix + ".onnx", bytes(150_000));
    }
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void installs_one_precision_with_a_card_that_verifies() throws IOException {
    ModelDirectory model = install(false, false);
    assertThat(model.path()).isEqualTo(models.resolve("fr-en"));
    assertThat(model.onnx("encoder_model", "decoder_model_merged")).isPresent();
    assertThat(model.signature()).startsWith("tiny_model-c0ffee11@");
    assertThat(model.card().orElseThrow().license()).isEqualTo("cc0-1.0");
    assertThat(model.card().orElseThrow().files())
        .extracting("path")
        .containsExactly(
            "config.json", "tokenizer.json", ENCODER, "onnx/decoder_model_merged.onnx");
    try (var left = Files.list(models)) {
      assertThat(left).containsExactly(model.path());
    }
  }

  @Test
  void sizes_and_progress_are_told() throws IOException {
    install(false, false);
    assertThat(heard.lines)
        .containsExactly(
            "4 files of tiny/model, 353 kB together",
            "config.json (20 bytes)",
            "tokenizer.json (3 kB)",
            ENCODER + " (200 kB)",
            "onnx/decoder_model_merged.onnx (150 kB)");
    assertThat(heard.bytes).isSorted().last().isEqualTo(353_020L);
    assertThat(heard.total).isEqualTo(353_020L);
  }

  @Test
  void prefers_quantised_networks_when_asked() throws IOException {
    assertThat(install(true, false).card().orElseThrow().files())
        .extracting("path")
        .contains("onnx/encoder_model_quantized.onnx")
        .doesNotContain(ENCODER);
  }

  @Test
  void goes_on_where_a_broken_connection_left_off() throws IOException {
    hub.breakingOff(ENCODER);
    install(false, false);
    assertThat(hub.requests()).anyMatch(r -> r.startsWith(ENCODER + " bytes="));
  }

  @Test
  void a_file_that_is_not_what_the_hub_says_keeps_the_model_from_its_place() {
    hub.altering(ENCODER);
    assertThatThrownBy(() -> install(false, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(ENCODER)
        .hasMessageContaining("run the command again");
    assertThat(models.resolve("fr-en")).doesNotExist();
  }

  @Test
  void a_model_that_fails_its_trial_does_not_replace_the_one_that_is_there() throws IOException {
    install(false, false);
    ModelInstaller installer = new ModelInstaller(hub.endpoint(), heard);
    assertThatThrownBy(
            () ->
                installer.install(
                    request(true, true),
                    model -> {
                      throw new ModelProblem(model.path(), "does not load", "choose another");
                    }))
        .isInstanceOf(ModelProblem.class);
    assertThat(ModelDirectory.open(models.resolve("fr-en")).card().orElseThrow().files())
        .extracting("path")
        .contains(ENCODER);
  }

  @Test
  void what_is_there_is_kept_unless_the_user_says_so() throws IOException {
    install(false, false);
    assertThatThrownBy(() -> install(true, false))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("--force");
    assertThat(install(true, true).onnx("encoder_model")).isPresent();
  }

  @Test
  void a_repository_without_an_export_says_how_to_make_one() throws IOException {
    try (LoopbackHub other = new LoopbackHub().with("config.json", bytes(5))) {
      assertThatThrownBy(() -> installFrom(other.endpoint()))
          .hasMessageContaining("optimum-cli export onnx --model tiny/model");
    }
  }

  @Test
  void an_unknown_repository_and_a_silent_hub_are_one_line_each() throws IOException {
    ModelInstaller installer = new ModelInstaller(hub.endpoint(), heard);
    assertThatThrownBy(
            () ->
                installer.install(
                    new ModelInstaller.Request(
                        "no/such", "main", false, models.resolve("fr-en"), false),
                    model -> {}))
        .hasMessageContaining("does not exist; check the repository's name");
    URI closed = hub.endpoint();
    hub.close();
    assertThatThrownBy(() -> installFrom(closed))
        .hasMessageContaining("cannot be reached")
        .hasMessageNotContaining("\n");
  }

  private ModelDirectory install(boolean quantised, boolean replace) throws IOException {
    return new ModelInstaller(hub.endpoint(), heard)
        .install(request(quantised, replace), model -> {});
  }

  private void installFrom(URI endpoint) throws IOException {
    new ModelInstaller(endpoint, heard).install(request(false, false), model -> {});
  }

  private ModelInstaller.Request request(boolean quantised, boolean replace) {
    return new ModelInstaller.Request(
        LoopbackHub.REPOSITORY, "main", quantised, models.resolve("fr-en"), replace);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return Arrays.copyOf(bytes, length);
  }
}
