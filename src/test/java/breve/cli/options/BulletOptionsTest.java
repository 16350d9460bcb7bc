package breve.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.LoadedSelector;
import breve.Settings;
import breve.model.ModelProblem;
import breve.model.ModelSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class BulletOptionsTest {
  private static final Path SHIPPED = Path.of("models");

  @Test
  void the_model_chooses_sentences_by_default_and_the_signature_says_which() {
    assertThat(signature(SHIPPED)).startsWith("salience:salience-fr-v2@");
  }

  @Test
  void the_baseline_is_there_for_the_asking() {
    assertThat(signature(SHIPPED, "--salience", "lexrank")).startsWith("salience:lexrank+position");
  }

  @Test
  void without_the_model_the_baseline_serves(@TempDir Path noModels) {
    assertThat(signature(noModels)).startsWith("salience:lexrank+position");
  }

  @Test
  void a_translation_model_that_the_user_named_is_not_taken_for_it() {
    assertThat(signature(Path.of("src/test/resources/models/tiny-m2m"), "--compress", "none"))
        .startsWith("salience:lexrank+position");
  }

  @Test
  void an_altered_model_is_a_problem_not_a_reason_to_do_without(@TempDir Path models)
      throws IOException {
    Path model = Files.createDirectories(models.resolve("salience-fr"));
    for (String name : new String[] {"breve.json", "config.json", "tokenizer.json"}) {
      Files.copy(SHIPPED.resolve("salience-fr").resolve(name), model.resolve(name));
    }
    Files.writeString(model.resolve("model.onnx"), "half a file");

    assertThatThrownBy(() -> signature(models))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("model.onnx");
  }

  private static String signature(Path models, String... args) {
    Asked asked = new Asked();
    new CommandLine(asked).parseArgs(args);
    Settings settings =
        new Settings()
            .search(
                ModelSearch.of(
                    Optional.of(models.toAbsolutePath()), Map.of(), models, Optional.empty()));
    asked.bullets.fill(settings);
    try (LoadedSelector loaded = settings.openSelector()) {
      return loaded.selector().signature();
    }
  }

  @Command
  private static final class Asked {
    @Mixin private BulletOptions bullets = new BulletOptions();
  }
}
