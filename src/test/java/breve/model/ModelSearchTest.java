package breve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSearchTest {
  @TempDir Path root;
  private Path working;

  @BeforeEach
  void make() throws IOException {
    working = Files.createDirectories(root.resolve("working"));
  }

  @Test
  void the_places_are_searched_in_the_order_of_the_design() throws IOException {
    Path[] places = {
      root.resolve("data/breve/models"),
      root.resolve("lib/models"),
      working.resolve("models"),
      root.resolve("environment"),
      root.resolve("option")
    };
    for (int i = 0; i < places.length; i++) {
      Path model = model(places[i].resolve("fr-en"));
      Optional<Path> option = i < 4 ? Optional.empty() : Optional.of(places[4]);
      Map<String, String> environment =
          i < 3
              ? Map.of("XDG_DATA_HOME", root.resolve("data").toString())
              : Map.of(
                  "XDG_DATA_HOME",
                  root.resolve("data").toString(),
                  "BREVE_MODELS",
                  places[3].toString());
      assertThat(search(option, environment).find("fr-en").path()).isEqualTo(model);
    }
  }

  @Test
  void the_users_data_folder_is_under_home_by_default() throws IOException {
    Path model = model(root.resolve(".local/share/breve/models/fr-en"));
    assertThat(search(Optional.empty(), Map.of("HOME", root.toString())).find("fr-en").path())
        .isEqualTo(model);
  }

  @Test
  void a_broken_model_is_not_passed_over() throws IOException {
    Path broken = model(working.resolve("models/fr-en"));
    Files.writeString(broken.resolve("stray.onnx"), "?");
    model(root.resolve("lib/models/fr-en"));
    assertThatThrownBy(() -> search(Optional.empty(), Map.of()).find("fr-en"))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("stray.onnx is not listed");
  }

  @Test
  void without_a_card_only_what_the_user_names_is_a_model() throws IOException {
    Path bare = Files.createDirectories(working.resolve("models/fr-en"));
    Files.writeString(bare.resolve("config.json"), "{}");
    ModelSearch unnamed = search(Optional.empty(), Map.of());
    assertThat(unnamed.findIfPresent("fr-en")).isEmpty();
    assertThat(unnamed.list()).isEmpty();
    ModelSearch folder = search(Optional.of(Path.of("models")), Map.of());
    assertThat(folder.find("fr-en").warning()).isPresent();
    assertThat(folder.list()).containsOnlyKeys("fr-en");
    assertThat(search(Optional.of(bare), Map.of()).find("fr-en").path()).isEqualTo(bare);
  }

  @Test
  void a_nearer_place_counts_more_than_an_earlier_name() throws IOException {
    Path shipped = model(working.resolve("models/fr-en-gemma"));
    model(working.resolve("models/fr-en"));
    Path installed = model(root.resolve("option/fr-en"));
    List<String> names = List.of("fr-en-gemma", "fr-en");

    ModelSearch unnamed = search(Optional.empty(), Map.of());
    assertThat(unnamed.findFirst(names).orElseThrow().path()).isEqualTo(shipped);
    ModelSearch named = search(Optional.of(root.resolve("option")), Map.of());
    assertThat(named.findFirst(names).orElseThrow().path()).isEqualTo(installed);
  }

  @Test
  void what_is_not_found_is_said_with_every_place() {
    assertThatThrownBy(() -> search(Optional.empty(), Map.of()).find("fr-en"))
        .isInstanceOf(ModelProblem.class)
        .hasMessage(
            "model fr-en was not found in "
                + working.resolve("models")
                + ", "
                + root.resolve("lib/models")
                + "; name the folder that holds fr-en with --models or BREVE_MODELS");
  }

  @Test
  void a_named_folder_that_does_not_exist_is_an_error() {
    assertThatThrownBy(() -> search(Optional.of(Path.of("nowhere")), Map.of()))
        .isInstanceOf(ModelProblem.class)
        .hasMessage(
            working.resolve("nowhere") + " is not a directory; correct --models, which names it");
  }

  private ModelSearch search(Optional<Path> option, Map<String, String> environment) {
    return ModelSearch.of(option, environment, working, Optional.of(root.resolve("lib/breve.jar")));
  }

  private static Path model(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("breve.json"),
        "{\"schemaVersion\": 1, \"id\": \"m\", \"task\": \"translation\", \"files\": []}");
    return directory;
  }
}
