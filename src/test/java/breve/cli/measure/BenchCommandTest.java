package breve.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import breve.cli.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void reports_four_ways_to_translate_with_shares_that_add_up() throws Exception {
    assertThat(breve("bench", "--limit", "4", "--warmup", "1", "--json"))
        .as(err.toString())
        .isZero();

    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(report.path("sentences").asInt()).isEqualTo(4);
    assertThat(report.path("rows").findValuesAsText("name"))
        .containsExactly("greedy, alone", "beam 4, alone", "greedy, batched", "beam 4, batched");
    assertThat(report.path("rows").get(0).path("ratio").asDouble()).isEqualTo(1);
    for (JsonNode row : report.path("rows")) {
      double sum = 0;
      for (JsonNode share : row.path("shares")) {
        assertThat(share.asDouble()).isBetween(0.0, 1.0);
        sum += share.asDouble();
      }
      assertThat(sum).isBetween(0.999, 1.001);
      assertThat(row.path("tokensPerSecond").asDouble())
          .isGreaterThan(row.path("sentencesPerSecond").asDouble());
    }
  }

  @Test
  void an_empty_file_of_sentences_is_named(@TempDir Path tmp) throws Exception {
    Path empty = Files.writeString(tmp.resolve("vide.fr"), "\n \n");

    assertThat(breve("bench", "--sentences", empty.toString())).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("vide.fr", "one sentence a line");
  }

  private int breve(String... args) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
  }
}
