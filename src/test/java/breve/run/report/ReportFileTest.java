package breve.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.run.outcome.Ending;
import breve.run.outcome.Outcome;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.translate.RepairCount;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A run with every outcome in it. */
  private static RunReport everyOutcome() {
    return new RunReport(
        "0.1.0",
        "breve:0.1.0|translation:fake",
        "amd64+avx2",
        Instant.parse("2026-11-22T01:30:00Z"),
        Duration.ofMillis(83_500),
        Ending.DEADLINE,
        List.of(
            entry("a.txt", new Outcome.Done(12, List.of("articles/a.json", "articles/a.md"))),
            entry("b.txt", new Outcome.Unchanged()),
            entry("c.txt", new Outcome.Skipped(Reason.NOT_FRENCH, "closest to Spanish")),
            entry("d.txt", new Outcome.Failed(Reason.UNREADABLE, "permission denied")),
            entry(
                "e\u001b[31m\n.txt",
                new Outcome.SetAside(Reason.POISON, "breve died over it 2 times"))),
        List.of("f.txt"),
        Optional.of(
            new RepairCount(
                12, 3, 1, Map.of(Finding.Kind.NUMBER, 3L), Map.of(Finding.Kind.NUMBER, 1L))),
        List.of("index.html", "edition.md"),
        List.of("articles/old.json"));
  }

  private static RunEntry entry(String path, Outcome outcome) {
    return new RunEntry(
        path,
        path,
        path.replace(".txt", ""),
        Optional.of("0".repeat(64)),
        outcome,
        Duration.ofMillis(50));
  }

  @Test
  void the_report_is_as_its_schema_says() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/run-schema.json")));
    JsonNode report = JSON.readTree(ReportFile.json(everyOutcome()));
    assertThat(schema.validate(report)).isEmpty();
    assertThat(report.path("totals").path("setAside").asInt()).isEqualTo(1);
    assertThat(report.path("totals").path("rejected").asInt()).isEqualTo(3);
    assertThat(report.path("totals").path("mended").asInt()).isEqualTo(1);
    assertThat(report.path("findings")).hasToString("{\"number\":{\"rejected\":3,\"mended\":1}}");
    assertThat(report.path("exitCode").asInt()).isEqualTo(7);
    ((ObjectNode) report).put("surprise", 1);
    assertThat(schema.validate(report)).as("a schema that can fail").isNotEmpty();
  }

  @Test
  void the_example_is_as_the_schema_says_and_has_every_outcome() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/run-schema.json")));
    JsonNode example = JSON.readTree(Path.of("docs/run-example.json").toFile());
    assertThat(schema.validate(example)).isEmpty();
    assertThat(example.path("articles").findValuesAsText("outcome"))
        .contains("done", "unchanged", "skipped", "failed", "set-aside");
  }

  @Test
  void status_tells_in_ten_lines_what_failed_and_what_to_do(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("run.json");
    ReportFile.write(everyOutcome(), file);
    assertThat(StatusText.of(file))
        .containsExactly(
            "Last run: 2026-11-22 01:30 UTC, 1 min 23 s, deadline (exit code 7)",
            "Articles: 1 done, 1 unchanged, 1 skipped, 1 failed, 1 set aside, 1 left",
            "  d.txt: could not be read (permission denied). Check that it exists and that you may"
                + " read it; then run again.",
            "  e\\u001b[31m\\u000a.txt: set aside (breve died over it 2 times). Change the article, or"
                + " try it with --force.",
            "Gone: 1 file of digests whose input is no more; --prune removes them",
            "To do: run again; 1 input is left");
  }

  @Test
  void metrics_are_in_prometheus_text_format() {
    assertThat(MetricsFile.text(everyOutcome()))
        .contains(
            "# TYPE breve_run_articles gauge\n",
            "breve_run_articles{outcome=\"set_aside\"} 1\n",
            "breve_run_seconds 83.500\n",
            "breve_run_exit_code 7.000\n")
        .endsWith("\n");
  }

  @Test
  void events_are_one_json_object_a_line() throws Exception {
    StringWriter out = new StringWriter();
    EventLines events = new EventLines(new PrintWriter(out), new Stop());
    everyOutcome().entries().forEach(events::finished);
    events.ended(everyOutcome());
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(6);
    assertThat(JSON.readTree(lines.get(3)).path("reason").asText()).isEqualTo("unreadable");
    assertThat(JSON.readTree(lines.get(5)).path("event").asText()).isEqualTo("ended");
  }

  @Test
  void a_run_whose_events_nobody_reads_any_more_is_asked_to_stop() {
    Stop stop = new Stop();
    PrintWriter closed = new PrintWriter(new StringWriter());
    closed.close();

    new EventLines(closed, stop).finished(everyOutcome().entries().get(0));

    assertThat(stop.ending()).contains(Ending.OUTPUT_FAILED);
  }
}
