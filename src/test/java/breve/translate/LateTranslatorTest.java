package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.check.glossary.Glossary;
import breve.check.list.Checks;
import breve.model.ModelDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LateTranslatorTest {
  private int loadings;

  private Translator load() {
    loadings++;
    return new BatchingTranslator(new UpperCaseModel(BatchRule.ALONE, 100), 1);
  }

  @Test
  void the_model_is_loaded_once_and_only_when_something_is_translated() {
    String signature;
    try (Translator other = load()) {
      signature = other.signature();
    }
    loadings = 0;
    try (Translator late = new LateTranslator(signature, this::load)) {
      assertThat(late.signature()).isEqualTo(signature);
      assertThat(late.repairs()).isEmpty();
      assertThat(loadings).isZero();
      assertThat(late.translate(List.of("un")).join().get(0).english()).isEqualTo("UN");
      late.prepare();
      assertThat(loadings).isEqualTo(1);
    }
  }

  @Test
  void a_model_that_rested_is_loaded_again_and_what_was_counted_still_counts() {
    try (Translator late =
        new LateTranslator(
            BatchingTranslator.signature("model:upper-case", true, Glossary.none()),
            () ->
                new BatchingTranslator(
                    new UpperCaseModel(BatchRule.ALONE, 100), 1, Checks.standard(), true))) {
      late.rest();
      late.translate(List.of("un")).join();
      late.rest();
      assertThat(late.repairs().orElseThrow().checked()).isEqualTo(1);
      late.translate(List.of("deux")).join();
      assertThat(late.repairs().orElseThrow().checked()).isEqualTo(2);
    }
  }

  @Test
  void another_model_than_was_promised_is_refused() {
    try (Translator late = new LateTranslator("another", this::load)) {
      assertThatThrownBy(late::prepare).hasMessageContaining("another was promised");
    }
  }

  @Test
  void the_signature_of_the_shipped_model_is_known_without_its_weights() {
    ModelDirectory directory = ModelDirectory.open(Path.of("models/fr-en"));
    OptionalInt beams = OptionalInt.of(2);
    try (Translator loaded =
        new BatchingTranslator(
            OnnxSentenceModel.load(directory, beams), 1, Checks.standard(), true)) {
      assertThat(
              BatchingTranslator.signature(
                  OnnxSentenceModel.signature(directory, beams), true, Glossary.none()))
          .isEqualTo(loaded.signature());
    }
  }
}
