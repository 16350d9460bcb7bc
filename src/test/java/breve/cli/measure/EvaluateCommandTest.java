package breve.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void translation_prints_scores_and_signatures() throws IOException {
    Path reference = file("ref", "Growth slowed to 0.3%.", "Thanks");
    Path hypothesis = file("hyp", "Growth slowed to 0.3%.", "Thanks");
    assertThat(evaluate("translation", "--reference", reference, hypothesis)).isZero();
    assertThat(out.toString())
        .startsWith("2 pairs\n\nBLEU             100.00   precision1 100.00  ")
        .contains("\nchrF2++          100.00 ")
        .contains("BLEU             nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:breve-")
        .doesNotContain("class");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void translation_with_a_source_scores_by_class() throws IOException {
    Path source = file("src", "La croissance ralentit à 0,3 %.", "Merci");
    Path reference = file("ref", "Growth slows to 0.3%.", "Thanks");
    Path hypothesis = file("hyp", "Growth slows to 0.3%.", "Thank you");
    assertThat(evaluate("translation", "--json", "-s", source, "-r", reference, hypothesis))
        .isZero();
    JsonNode classes = new ObjectMapper().readTree(out.toString()).get("classes");
    assertThat(classes.findValuesAsText("name"))
        .startsWith("names")
        .contains("numbers", "short", "medium", "long");
    assertThat(classes.at("/0/pairs").asInt()).isZero();
    assertThat(classes.at("/0/scores")).isEmpty();
    assertThat(classes.at("/1/pairs").asInt()).isEqualTo(1);
    assertThat(classes.at("/1/scores/0/value").asDouble()).isCloseTo(100, within(1e-9));
    assertThat(classes.at("/2/pairs").asInt()).isEqualTo(2);
  }

  @Test
  void a_baseline_is_compared_with() throws IOException {
    Path reference = file("ref", "one two three four", "five six seven eight");
    Path baseline = file("old", "one two three", "five six");
    assertThat(
            evaluate(
                "translation", "-r", reference, "--baseline", baseline, "--seed", 3, reference))
        .isZero();
    assertThat(out.toString())
        .contains("against", "95% interval")
        .contains("(nrefs:1|bs:1000|seed:3|case:mixed|");
  }

  @Test
  void summary_words_can_be_french() throws IOException {
    Path pairs =
        file("pairs.jsonl", "{\"reference\": \"des grèves\", \"hypothesis\": \"Une grève\"}");
    assertThat(evaluate("summary", pairs)).isZero();
    assertThat(out.toString()).contains("ROUGE-1           33.33", "tok:rouge-score|stem:none");
    assertThat(evaluate("summary", "--words", "unicode-french", pairs)).isZero();
    assertThat(out.toString())
        .contains("ROUGE-1           50.00", "tok:unicode-words|stem:snowball-french")
        .doesNotContain("ROUGE-Lsum");
  }

  @Test
  void summaries_of_several_lines_have_a_ROUGE_Lsum() throws IOException {
    Path pairs = file("pairs.jsonl", "{\"reference\": \"a\\nb\", \"hypothesis\": \"b\\na\"}");
    assertThat(evaluate("summary", pairs)).isZero();
    assertThat(out.toString()).contains("ROUGE-L           50.00", "ROUGE-Lsum       100.00");
  }

  @Test
  void compression_with_a_source_tells_the_rates() throws IOException {
    Path source = file("src", "The mayor resigned on Monday");
    Path reference = file("ref", "The mayor resigned");
    Path hypothesis = file("hyp", "mayor resigned");
    assertThat(evaluate("compression", "-s", source, "-r", reference, hypothesis)).isZero();
    assertThat(out.toString())
        .contains("token F1          80.00", "compression rate  40.00", "reference's rate  60.00");
  }

  @Test
  void unequal_numbers_of_lines_are_a_usage_error_of_one_line() throws IOException {
    Path reference = file("ref", "one", "two");
    Path hypothesis = file("hyp", "one");
    assertThat(evaluate("summary", "-r", reference, hypothesis)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("evaluate summary: %s has 2 lines, %s has 1%n".formatted(reference, hypothesis));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_missing_file_is_a_usage_error_of_one_line() {
    Path missing = folder.resolve("missing");
    assertThat(evaluate("compression", missing)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("evaluate compression: %s does not exist%n".formatted(missing));
  }

  @Test
  void a_source_without_references_is_a_usage_error() throws IOException {
    Path source = file("src", "un");
    assertThat(evaluate("translation", "--source", source, source)).isEqualTo(2);
    assertThat(err.toString())
        .contains("--source goes with --reference; in JSON lines it is the field \"source\"");
  }

  @Test
  void unknown_words_no_task_and_no_resamples_are_usage_errors() throws IOException {
    Path text = file("text", "un");
    assertThat(evaluate("summary", "--words", "french", text)).isEqualTo(2);
    assertThat(err.toString()).contains("'french' is none of rouge-score, rouge-score-porter,");
    assertThat(evaluate()).isEqualTo(2);
    assertThat(evaluate("summary", "--resamples", 0, text)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"translation", "summary", "compression"})
  void help_shows_examples(String task) {
    assertThat(evaluate(task, "--help")).isZero();
    assertThat(out.toString()).contains("Examples:\n  breve evaluate " + task);
  }

  private int evaluate(Object... arguments) {
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
