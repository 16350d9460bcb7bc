package breve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
  private static final Path ENCODER =
      Path.of("src/test/resources/models/tiny-m2m/encoder_model.onnx");

  @Test
  void integers_go_in_and_floats_come_out() {
    try (OnnxModel encoder = OnnxModel.load(ENCODER, new SessionSettings(1, false))) {
      assertThat(encoder.inputs()).containsExactlyInAnyOrder("input_ids", "attention_mask");
      FloatTensor hidden =
          encoder.run(
              Map.of(
                  "input_ids", new long[][] {{5, 6, 2}, {7, 2, 1}},
                  "attention_mask", new long[][] {{1, 1, 1}, {1, 1, 0}}),
              "last_hidden_state");
      assertThat(hidden.rank()).isEqualTo(3);
      assertThat(hidden.size(0)).isEqualTo(2);
      assertThat(hidden.size(1)).isEqualTo(3);
      assertThat(hidden.values()).hasSize(2 * 3 * hidden.size(2));
      assertThatThrownBy(() -> encoder.run(Map.of("input_ids", new long[][] {{5}}), "logits"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_thousand_runs_leave_nothing_behind() throws Exception {
    try (OnnxModel encoder = OnnxModel.load(ENCODER, new SessionSettings(1, false))) {
      Map<String, long[][]> sentence =
          Map.of("input_ids", new long[][] {{5, 2}}, "attention_mask", new long[][] {{1, 1}});
      encoder.run(sentence, "last_hidden_state");
      long before = managersInMemory();
      for (int i = 0; i < 1000; i++) {
        encoder.run(sentence, "last_hidden_state");
      }
      assertThat(managersInMemory()).isLessThanOrEqualTo(before);
    }
  }

  /** DJL's managers of arrays, of any engine, that are still referred to. */
  private static long managersInMemory() throws Exception {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > 3 && columns[3].matches("ai\\.djl\\..*NDManager"))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  @Test
  void what_is_not_ONNX_is_a_problem_with_the_file(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("model.onnx");
    Files.writeString(file, "not a graph");
    assertThatThrownBy(() -> OnnxModel.load(file, SessionSettings.DEFAULT))
        .isInstanceOf(ModelProblem.class)
        .hasMessageStartingWith(file + " cannot be loaded by ONNX Runtime (")
        .hasMessageEndingWith("; export it again for ONNX Runtime 1.28");
  }
}
