package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.model.Direction;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.SessionSettings;
import breve.model.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each family is told its languages in its own way. */
class LanguagesTest {
  @TempDir Path folder;

  @Test
  void nllb_is_told_by_pieces_before_source_and_output() throws IOException {
    try (TranslationModel model = load("nllb", Direction.of("es", "de"))) {
      Tokenizer tokenizer = model.tokenizer();
      assertThat(model.encode("Le vent")[0]).isEqualTo(id(tokenizer, "spa_Latn"));
      assertThat(model.config().forcedFirst()).isEqualTo(tokenizer.special("deu_Latn"));
    }
  }

  @Test
  void a_code_of_the_models_own_will_do() throws IOException {
    try (TranslationModel model = load("mbart50", Direction.of("fr_XX", "es"))) {
      Tokenizer tokenizer = model.tokenizer();
      assertThat(model.encode("Le vent")[0]).isEqualTo(id(tokenizer, "fr_XX"));
      assertThat(model.config().forcedFirst()).isEqualTo(tokenizer.special("es_XX"));
    }
  }

  @Test
  void without_a_word_it_is_french_into_what_the_models_settings_force() throws IOException {
    try (TranslationModel model = load("mbart50", Direction.UNSAID)) {
      Tokenizer tokenizer = model.tokenizer();
      assertThat(model.encode("Le vent")[0]).isEqualTo(id(tokenizer, "fr_XX"));
      assertThat(model.config().forcedFirst()).isEqualTo(tokenizer.special("en_XX"));
    }
  }

  @Test
  void marian_is_told_by_a_piece_before_the_source() throws IOException {
    try (TranslationModel model = load("marian", Direction.of("fr", "de"))) {
      assertThat(model.encode("Le vent")[0]).isEqualTo(id(model.tokenizer(), ">>deu<<"));
      assertThat(model.config().forcedFirst()).isEqualTo(OptionalInt.empty());
    }
  }

  @Test
  void t5_is_told_by_words_and_has_settings_for_each_task() throws IOException {
    try (TranslationModel model = load("t5", Direction.of("en", "fr"))) {
      assertThat(model.encode("The wind"))
          .containsExactly(model.tokenizer().encode("translate English to French: The wind"));
      assertThat(model.config().earlyStopping()).isEqualTo(EarlyStopping.FIRST);
      assertThat(model.config().maxLength()).isEqualTo(17);
    }
  }

  @Test
  void a_language_that_a_model_does_not_know_is_told() {
    assertThatThrownBy(() -> load("marian", Direction.of("fr", "it")))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("does not know the language it: it has >>deu<<, >>eng<<");
    assertThatThrownBy(() -> load("t5", Direction.of("fr", "it")))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining(
            "has no words for translation_fr_to_it, only for translation_en_to_fr");
    assertThatThrownBy(() -> load("byt5", Direction.of("fr", "it")))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("cannot be told a language");
  }

  private TranslationModel load(String family, Direction direction) throws IOException {
    ModelDirectory directory = new GoldenFamily(family).unpack(folder);
    return TranslationModel.load(directory, SessionSettings.DEFAULT, direction);
  }

  private static int id(Tokenizer tokenizer, String piece) {
    return tokenizer.special(piece).orElseThrow();
  }
}
