package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What transformers generates with a model, as a script of src/test/python wrote it down: the
 * inputs, and for each way of searching the outputs of all inputs or of every so many.
 */
record GoldenOutputs(List<int[]> inputs, JsonNode variants) {
  static GoldenOutputs read(Path file) throws IOException {
    JsonNode golden = new JsonMapper().readTree(Files.readAllBytes(file));
    List<int[]> inputs = new ArrayList<>();
    for (JsonNode ids : golden.get("inputs")) {
      inputs.add(Stream.of(integers(ids)).mapToInt(Integer::intValue).toArray());
    }
    return new GoldenOutputs(inputs, golden.get("variants"));
  }

  /** The way of searching that is called so. */
  static JsonNode variant(JsonNode variants, String name) {
    for (JsonNode variant : variants) {
      if (variant.get("name").asText().equals(name)) {
        return variant;
      }
    }
    throw new IllegalArgumentException("no variant " + name);
  }

  static Integer[] integers(JsonNode array) {
    List<Integer> values = new ArrayList<>();
    array.forEach(value -> values.add(value.intValue()));
    return values.toArray(Integer[]::new);
  }

  static GenerationConfig config(TranslationModel model, JsonNode variant) {
    return new GenerationConfigReader(variant.get("settings"), model.directory().config()).read();
  }

  /** Searches as the variant says, and finds all outputs with their scores. */
  void compare(TranslationModel model, JsonNode variant, Batching batching) {
    // A sum of float log-probabilities: other processors add up in another order.
    compare(model, variant, batching, score -> Math.max(2e-4, 2e-6 * Math.abs(score)));
  }

  /**
   * The same.
   *
   * @param tolerance how far a score may be from a wanted one
   */
  void compare(
      TranslationModel model, JsonNode variant, Batching batching, DoubleUnaryOperator tolerance) {
    Generator generator = new Generator(model.encoderDecoder(), config(model, variant), batching);
    int count = variant.get("outputs").size();
    int stride = inputs.size() / count;
    List<int[]> chosen = IntStream.range(0, count).mapToObj(i -> inputs.get(i * stride)).toList();
    List<List<Hypothesis>> found = generator.generate(chosen);
    assertThat(found).hasSize(count);
    for (int i = 0; i < count; i++) {
      JsonNode wanted = variant.get("outputs").get(i);
      if (!variant.get("settings").has("num_return_sequences")) { // else the first so many
        assertThat(found.get(i)).as("outputs of input %d", i).hasSize(wanted.size());
      }
      for (int j = 0; j < wanted.size(); j++) {
        Hypothesis output = found.get(i).get(j);
        assertThat(output.tokens())
            .as("tokens of output %d of input %d", j, i)
            .containsExactly(integers(wanted.get(j).get("tokens")));
        assertThat(output.finished()).isEqualTo(wanted.get(j).get("finished").booleanValue());
        double score = wanted.get(j).get("score").doubleValue();
        assertThat(output.score())
            .as("score of output %d of input %d", j, i)
            .isCloseTo(score, within(tolerance.applyAsDouble(score)));
      }
    }
  }
}
