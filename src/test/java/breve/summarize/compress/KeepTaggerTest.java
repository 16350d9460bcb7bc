package breve.summarize.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that ships, against what models/recipes/compress-en/golden_tagger.py wrote. */
class KeepTaggerTest {
  private static KeepTagger tagger;

  @BeforeAll
  static void load() {
    tagger = KeepTagger.load(ModelDirectory.open(Path.of("models/compress-en")));
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void probabilities_equal_those_of_the_recipe() throws IOException {
    JsonNode golden =
        new JsonMapper().readTree(KeepTaggerTest.class.getResourceAsStream("keep-golden.json"));
    double tolerance = golden.get("tolerance").asDouble();

    for (JsonNode example : golden.get("examples")) {
      EnglishSentence sentence = new EnglishSentence(example.get("sentence").asText());
      double[] logs = tagger.keepLogProbabilities(sentence.words());
      assertThat(logs).hasSize(example.get("keep").size());
      for (int i = 0; i < logs.length; i++) {
        assertThat(Math.exp(logs[i]))
            .as(sentence.word(i))
            .isEqualTo(example.get("keep").get(i).asDouble(), within(tolerance));
      }
    }
  }

  @Test
  void words_beyond_the_length_of_the_model_are_kept() {
    double[] logs = tagger.keepLogProbabilities(Collections.nCopies(500, "the"));

    assertThat(logs).hasSize(500).endsWith(0, 0, 0);
    assertThat(logs[0]).isNegative();
  }

  @Test
  void a_word_longer_than_the_model_is_kept_too() {
    assertThat(tagger.keepLogProbabilities(List.of("x".repeat(5000)))).containsExactly(0);
  }

  @Test
  void the_signature_names_the_model_with_its_hash() {
    assertThat(tagger.signature()).matches("compress-en-v\\d+@[0-9a-f]{12}");
  }

  @Test
  void a_translation_model_is_no_compression_model() {
    ModelDirectory translation = ModelDirectory.open(Path.of("models/fr-en"));

    assertThatThrownBy(() -> KeepTagger.load(translation)).isInstanceOf(ModelProblem.class);
  }
}
