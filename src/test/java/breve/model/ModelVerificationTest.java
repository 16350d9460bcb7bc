package breve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.language.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelVerificationTest {
  @TempDir Path directory;
  private Path encoder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(directory.resolve("onnx"));
    encoder = directory.resolve("onnx/encoder_model.onnx");
    Files.writeString(encoder, "weights");
    Files.writeString(directory.resolve("config.json"), "{}");
    Files.writeString(directory.resolve("README.md"), "not on the card");
    Files.writeString(
        directory.resolve("breve.json"),
        """
        {"schemaVersion": 1, "id": "m", "task": "translation", "somethingNew": [1], "files": [
          {"path": "onnx/encoder_model.onnx", "bytes": 7, "sha256": "%s"},
          {"path": "config.json", "bytes": 2, "sha256": "%s"}]}
        """
            .formatted(Sha256.hex(encoder), Sha256.hex(directory.resolve("config.json"))));
  }

  @Test
  void a_directory_as_its_card_says_is_opened() {
    ModelDirectory model = ModelDirectory.open(directory);
    assertThat(model.warning()).isEmpty();
    assertThat(model.onnx("encoder_model")).hasValue(java.util.List.of(encoder));
    assertThat(model.signature()).matches("m@[0-9a-f]{12}");
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    Files.delete(encoder);
    assertProblem(encoder + " is missing; " + restore(encoder));
  }

  @Test
  void a_truncated_file_is_named() throws IOException {
    Files.writeString(encoder, "weigh");
    assertProblem(encoder + " is truncated: 5 bytes, its card says 7; " + restore(encoder));
  }

  @Test
  void a_file_that_grew_is_named() throws IOException {
    Files.writeString(encoder, "weights and more");
    assertProblem(encoder + " is too long: 16 bytes, its card says 7; " + restore(encoder));
  }

  @Test
  void an_altered_file_is_named() throws IOException {
    Files.writeString(encoder, "Weights");
    assertProblem(
        encoder + " was altered: its SHA-256 is not the one on its card; " + restore(encoder));
  }

  @Test
  void a_file_that_the_card_does_not_list_is_named() throws IOException {
    Path stray = directory.resolve("onnx/encoder_model.onnx_data");
    Files.writeString(stray, "?");
    assertProblem(stray + " is not listed in breve.json; remove it");
  }

  @Test
  void hidden_files_are_nobodys_business() throws IOException {
    Files.writeString(directory.resolve(".DS_Store"), "?");
    assertThat(ModelDirectory.open(directory).card()).isPresent();
  }

  @Test
  void every_problem_is_found() throws IOException {
    Files.delete(encoder);
    Files.writeString(directory.resolve("config.json"), "[]");
    ModelCard card = ModelCard.read(directory.resolve("breve.json"));
    assertThat(ModelVerification.problems(directory, card))
        .extracting(ModelProblem::file)
        .containsExactly(directory.resolve("config.json"), encoder);
  }

  @Test
  void a_card_that_leads_out_of_its_directory_is_refused() throws IOException {
    Path card = directory.resolve("breve.json");
    Files.writeString(card, Files.readString(card).replace("config.json", "../config.json"));
    assertProblem(
        card
            + " lists ../config.json, which is not a plain path inside the directory; "
            + restore(card));
  }

  @Test
  void a_card_that_is_no_card_is_named() throws IOException {
    Path card = directory.resolve("breve.json");
    Files.writeString(card, "{\"schemaVersion\": 1}");
    assertProblem(card + " cannot be read as a model card; " + restore(card));
    Files.writeString(
        card, "{\"schemaVersion\": 2, \"id\": \"m\", \"task\": \"t\", \"files\": []}");
    assertProblem(
        card
            + " has schema version 2, this version of Brève reads 1;"
            + " use the model that came with this version");
  }

  @Test
  void a_directory_without_a_card_loads_only_when_named() throws IOException {
    Path card = directory.resolve("breve.json");
    Files.delete(card);
    assertProblem(card + " is missing; name the directory with --models to load it without a card");
    assertThat(ModelDirectory.openNamed(directory).warning())
        .hasValue(directory + " has no breve.json: its files are not verified");
  }

  private void assertProblem(String message) {
    assertThatThrownBy(() -> ModelDirectory.open(directory))
        .isInstanceOf(ModelProblem.class)
        .hasMessage(message);
  }

  private static String restore(Path file) {
    return "restore it from where you got the model (in a clone: git checkout -- " + file + ")";
  }
}
