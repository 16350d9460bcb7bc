package breve.run.report;

import breve.run.folder.AtomicFile;
import breve.run.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A run in numbers, for the textfile collector of Prometheus' node exporter. */
public final class MetricsFile {
  private MetricsFile() {}

  /** Writes the file, never half of it. */
  public static void write(RunReport report, Path file) throws IOException {
    AtomicFile.write(file, text(report).getBytes(StandardCharsets.UTF_8));
  }

  /** The metrics in Prometheus' text format. */
  static String text(RunReport report) {
    StringBuilder text = new StringBuilder();
    header(text, "breve_run_articles", "Articles of the last run by outcome.");
    outcome(text, "done", report.count(Outcome.Done.class));
    outcome(text, "unchanged", report.count(Outcome.Unchanged.class));
    outcome(text, "skipped", report.count(Outcome.Skipped.class));
    outcome(text, "failed", report.count(Outcome.Failed.class));
    outcome(text, "set_aside", report.count(Outcome.SetAside.class));
    outcome(text, "remaining", report.remaining().size());
    gauge(
        text,
        "breve_run_sentences",
        "Sentences of the articles done.",
        (double) report.sentences());
    gauge(text, "breve_run_seconds", "How long the last run took.", report.took().toMillis() / 1e3);
    gauge(text, "breve_run_exit_code", "Its exit code.", report.exitCode().number());
    gauge(
        text,
        "breve_run_started_timestamp_seconds",
        "When it began.",
        (double) report.started().getEpochSecond());
    return text.toString();
  }

  private static void header(StringBuilder text, String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private static void outcome(StringBuilder text, String outcome, long count) {
    text.append("breve_run_articles{outcome=\"%s\"} %d\n".formatted(outcome, count));
  }

  private static void gauge(StringBuilder text, String name, String help, double value) {
    header(text, name, help);
    text.append(String.format(Locale.ROOT, "%s %.3f%n", name, value).replace("\r", ""));
  }
}
