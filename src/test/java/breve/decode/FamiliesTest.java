package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models of each family, exported by Optimum, say what transformers says: the same pieces of the
 * same text, and the same outputs in the same order, with their scores, however they are searched.
 */
class FamiliesTest {
  @TempDir static Path folder;
  private static final List<TranslationModel> OPEN = new ArrayList<>();

  @AfterAll
  static void close() {
    OPEN.forEach(TranslationModel::close);
  }

  @TestFactory
  List<DynamicContainer> families_say_what_they_say_in_transformers() throws IOException {
    List<DynamicContainer> families = new ArrayList<>();
    for (GoldenFamily family : GoldenFamily.all()) {
      TranslationModel model = family.load(folder);
      OPEN.add(model);
      GoldenOutputs golden = family.outputs();
      List<DynamicNode> tests = new ArrayList<>();
      for (JsonNode variant : golden.variants()) {
        String name = family.name() + ": " + variant.get("name").asText();
        tests.add(dynamicTest(name, () -> compare(golden, model, variant)));
      }
      for (GoldenFamily.Text text : family.texts()) {
        tests.add(dynamicTest(family.name() + " reads " + text.source(), () -> read(model, text)));
      }
      families.add(dynamicContainer(family.name(), tests));
    }
    return families;
  }

  /**
   * Scores to three places, or in proportion where a penalty multiplies them by the length. With 8
   * bits activations are cut by the greatest of a batch, and transformers' batches hold beams that
   * are closed here: half a hundredth.
   */
  private static void compare(GoldenOutputs golden, TranslationModel model, JsonNode variant) {
    boolean eightBits =
        Stream.of("model_quantized.onnx", "encoder_model_quantized.onnx")
            .anyMatch(name -> Files.exists(model.directory().path().resolve(name)));
    double places = eightBits ? 5e-3 : 1e-3;
    golden.compare(
        model, variant, Batching.SINGLE, score -> Math.max(places, 5e-5 * Math.abs(score)));
  }

  private static void read(TranslationModel model, GoldenFamily.Text text) {
    assertThat(model.encode(text.source())).containsExactly(text.ids());
    assertThat(model.tokenizer().decode(List.of(text.output())).strip())
        .isEqualTo(text.decoded().strip());
  }
}
