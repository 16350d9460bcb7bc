package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A causal model (the tiny Gemma 3 of src/test/python/tiny_gemma.py) generates what transformers
 * 5.18.0 generates at batch size 1, token for token and with its scores.
 */
class CausalGenerationTest {
  private static final Path MODELS = Path.of("src/test/resources/models");
  private static TranslationModel model;
  private static GoldenOutputs golden;

  @BeforeAll
  static void load() throws IOException {
    model =
        TranslationModel.load(
            ModelDirectory.openNamed(MODELS.resolve("tiny-gemma")), SessionSettings.DEFAULT);
    golden = GoldenOutputs.read(MODELS.resolve("tiny-gemma.golden.json"));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @TestFactory
  List<DynamicTest> outputs_equal_those_of_transformers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode variant : golden.variants()) {
      for (Batching batching : Batching.values()) {
        tests.add(
            dynamicTest(
                variant.get("name").asText() + ", " + batching,
                () -> golden.compare(model, variant, batching)));
      }
    }
    return tests;
  }

  @Test
  void neighbours_in_a_batch_do_not_matter() {
    for (int beams : new int[] {1, 4}) {
      Generator generator =
          new Generator(model.encoderDecoder(), model.config().withBeams(beams), Batching.BUCKETS);
      List<List<Hypothesis>> together = generator.generate(golden.inputs());
      for (int i = 0; i < together.size(); i++) {
        assertThat(generator.generate(List.of(golden.inputs().get(i))))
            .containsExactly(together.get(i));
      }
      List<int[]> backwards = new ArrayList<>(golden.inputs());
      Collections.reverse(backwards);
      List<List<Hypothesis>> reversed = new ArrayList<>(generator.generate(backwards));
      Collections.reverse(reversed);
      assertThat(reversed).isEqualTo(together);
    }
  }
}
