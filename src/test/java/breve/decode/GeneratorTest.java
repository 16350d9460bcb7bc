package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generation equals that of transformers 5.18.0 at batch size 1, token for token, on 40 inputs:
 * with both layouts of the decoder, one input at a time and in batches.
 */
class GeneratorTest {
  @TempDir static Path empty;
  private static TranslationModel merged;
  private static TranslationModel split;
  private static GoldenOutputs golden;
  private static List<int[]> inputs;

  @BeforeAll
  static void load() throws IOException {
    merged = TinyModel.merged();
    split = TinyModel.split(empty);
    golden = TinyModel.golden();
    inputs = golden.inputs();
  }

  @AfterAll
  static void close() {
    merged.close();
    split.close();
  }

  @TestFactory
  List<DynamicTest> outputs_equal_those_of_transformers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode variant : golden.variants()) {
      String name = variant.get("name").asText();
      for (Batching batching : Batching.values()) {
        tests.add(
            dynamicTest(
                name + ", merged, " + batching, () -> golden.compare(merged, variant, batching)));
        tests.add(
            dynamicTest(
                name + ", split, " + batching, () -> golden.compare(split, variant, batching)));
      }
    }
    return tests;
  }

  @Test
  void neighbours_in_a_batch_do_not_matter() {
    Generator generator = generator(4);
    List<List<Hypothesis>> together = generator.generate(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      assertThat(generator.generate(List.of(inputs.get(i)))).containsExactly(together.get(i));
    }
    List<int[]> backwards = new ArrayList<>(inputs);
    Collections.reverse(backwards);
    List<List<Hypothesis>> reversed = new ArrayList<>(generator.generate(backwards));
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(together);
  }

  @Test
  void each_output_tells_how_likely_each_of_its_tokens_was() {
    for (int beams : new int[] {1, 4}) {
      for (List<Hypothesis> found : generator(beams).generate(inputs)) {
        for (Hypothesis h : found) {
          assertThat(h.steps()).hasSize(h.tokens().size() + (h.finished() ? 1 : 0));
          assertThat(h.steps().stream().mapToDouble(s -> s).sum())
              .isCloseTo(h.logProbability(), within(1e-6));
          assertThat(h.steps()).allMatch(step -> step <= 1e-6);
        }
      }
    }
  }

  @Test
  void several_threads_may_share_one_model() throws InterruptedException, ExecutionException {
    Generator generator = generator(4);
    List<List<Hypothesis>> alone = generator.generate(inputs);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<List<Hypothesis>>>> results = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        results.add(threads.submit(() -> generator.generate(inputs)));
      }
      for (Future<List<List<Hypothesis>>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void inputs_that_the_model_cannot_take_are_refused() {
    Generator generator = generator(1);
    assertThatThrownBy(() -> generator.generate(List.of(new int[65])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an input has 65 tokens; the model takes 1 to 64");
    assertThatThrownBy(() -> generator.generate(List.of(new int[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_longest_input_that_the_model_takes_is_not_padded_beyond_it() {
    int[] longest = new int[64];
    Arrays.fill(longest, 70);
    longest[63] = 2;
    assertThat(generator(1).generate(List.of(longest)).get(0)).hasSize(1);
  }

  @Test
  void no_inputs_give_no_outputs() {
    assertThat(generator(4).generate(List.of())).isEmpty();
  }

  private static Generator generator(int beams) {
    return new Generator(
        merged.encoderDecoder(), merged.config().withBeams(beams), Batching.BUCKETS);
  }
}
