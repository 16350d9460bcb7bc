package breve.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import breve.run.outcome.Ending;
import breve.run.outcome.Outcome;
import breve.run.outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryLineTest {
  private static final RunEntry FAILED =
      entry("b.txt", new Outcome.Failed(Reason.UNREADABLE, "permission denied"));

  @Test
  void each_skipped_file_and_item_is_named_with_its_reason() {
    RunReport report =
        report(
            List.of(
                entry("a.txt", new Outcome.Skipped(Reason.EMPTY, "there is no text in it")),
                FAILED,
                entry("presse.xml#3f2a", new Outcome.Skipped(Reason.NOT_FRENCH, "in German"))));

    assertThat(SummaryLine.of(report))
        .containsExactly(
            "a.txt: skipped: empty (there is no text in it). Nothing to do.",
            "presse.xml#3f2a: skipped: not French (in German). Nothing to do; breve reads French"
                + " only.",
            "b.txt: could not be read (permission denied). Check that it exists and that you may"
                + " read it; then run again.",
            "0 articles done (0 sentences), 2 skipped, 1 failed, 3 s");
  }

  @Test
  void ten_are_named_and_the_others_counted() {
    List<RunEntry> skipped =
        IntStream.range(0, 1_012)
            .mapToObj(i -> entry(i + ".txt", new Outcome.Skipped(Reason.EMPTY, "")))
            .toList();

    assertThat(SummaryLine.of(report(skipped)))
        .hasSize(12)
        .contains("9.txt: skipped: empty. Nothing to do.")
        .contains("... and 1,002 more skipped: see run.json");
  }

  @Test
  void failures_alone_are_for_who_wants_quiet() {
    RunReport report =
        report(List.of(entry("a.txt", new Outcome.Skipped(Reason.EMPTY, "")), FAILED));

    assertThat(SummaryLine.failures(report))
        .singleElement()
        .asString()
        .startsWith("b.txt: could not be read");
  }

  private static RunEntry entry(String path, Outcome outcome) {
    return new RunEntry(path, path, path, Optional.empty(), outcome, Duration.ZERO);
  }

  private static RunReport report(List<RunEntry> entries) {
    return new RunReport(
        "0.1.0",
        "breve:0.1.0|translation:fake",
        "amd64+avx2",
        Instant.parse("2026-11-22T01:30:00Z"),
        Duration.ofSeconds(3),
        Ending.COMPLETE,
        entries,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
