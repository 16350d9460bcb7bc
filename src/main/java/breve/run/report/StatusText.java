package breve.run.report;

import breve.run.outcome.Printable;
import breve.run.outcome.Problem;
import breve.run.outcome.Reason;
import breve.run.outcome.Seconds;
import breve.run.outcome.UsageException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The last run in ten lines, for who looks at it in the morning: what failed, what to do. */
public final class StatusText {
  private static final int MOST_NAMED = 5;

  private StatusText() {}

  /**
   * At most ten lines.
   *
   * @param report a run's {@code run.json}
   * @throws UsageException when there is none, or it is none
   */
  public static List<String> of(Path report) throws UsageException {
    JsonNode run;
    try {
      if (!Files.exists(report)) {
        throw new UsageException(
            "no run.json in " + report.getParent() + "; run breve digest first");
      }
      run = new ObjectMapper().readTree(report.toFile());
    } catch (IOException e) {
      throw new UsageException(report + " can't be read: " + Problem.text(e), e);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Last run: %s, %s, %s (exit code %d)"
            .formatted(
                run.path("started").asText().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC"),
                Seconds.text(run.path("seconds").asLong()),
                run.path("ending").asText(),
                run.path("exitCode").asInt()));
    JsonNode totals = run.path("totals");
    lines.add(
        "Articles: %d done, %d unchanged, %d skipped, %d failed, %d set aside, %d left"
            .formatted(
                totals.path("done").asInt(),
                totals.path("unchanged").asInt(),
                totals.path("skipped").asInt(),
                totals.path("failed").asInt(),
                totals.path("setAside").asInt(),
                totals.path("remaining").asInt()));
    addBad(run, lines);
    addGone(run, lines);
    lines.add(whatToDo(run));
    return lines;
  }

  private static void addBad(JsonNode run, List<String> lines) {
    List<String> bad = new ArrayList<>();
    for (JsonNode article : run.path("articles")) {
      String outcome = article.path("outcome").asText();
      if (outcome.equals("failed") || outcome.equals("set-aside")) {
        String detail = article.path("detail").asText();
        bad.add(
            Printable.line(
                "  %s: %s%s. %s"
                    .formatted(
                        article.path("path").asText(),
                        reason(article.path("reason").asText()),
                        detail.isEmpty() ? "" : " (" + detail + ")",
                        article.path("advice").asText())));
      }
    }
    lines.addAll(bad.subList(0, Math.min(MOST_NAMED, bad.size())));
    if (bad.size() > MOST_NAMED) {
      lines.add("  ... and " + (bad.size() - MOST_NAMED) + " more: see run.json");
    }
  }

  /** In words; a newer version may know more reasons. */
  private static String reason(String jsonName) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.jsonName().equals(jsonName))
        .map(Reason::text)
        .findFirst()
        .orElse(jsonName);
  }

  private static void addGone(JsonNode run, List<String> lines) {
    int gone = run.path("gone").size();
    if (gone > 0) {
      lines.add(
          "Gone: %s of digests whose input is no more; --prune removes them"
              .formatted(SummaryLine.count(gone, "file")));
    }
  }

  private static String whatToDo(JsonNode run) {
    int remaining = run.path("totals").path("remaining").asInt();
    boolean bad =
        run.path("totals").path("failed").asInt() + run.path("totals").path("setAside").asInt() > 0;
    if (remaining > 0) {
      return "To do: run again; "
          + SummaryLine.count(remaining, "input")
          + (remaining == 1 ? " is left" : " are left");
    }
    return bad ? "To do: see the advice above, then run again" : "To do: nothing";
  }
}
