package breve.run.report;

import breve.run.outcome.Ending;
import breve.run.outcome.Outcome;
import breve.run.outcome.Printable;
import breve.run.outcome.Reason;
import breve.run.outcome.Seconds;
import breve.translate.RepairCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says in words how a run went: one line, and one more for each article that has no digest, be it a
 * file or an item of a feed: {@code presse.xml#3f2a: skipped: not French (it seems, in German).
 * ...}
 */
public final class SummaryLine {
  private static final int MOST_NAMED = 10;

  private SummaryLine() {}

  /**
   * What was skipped first, then what failed, each with its file, reason and remedy; the summary is
   * the last line.
   */
  public static List<String> of(RunReport report) {
    List<String> lines = new ArrayList<>();
    List<RunEntry> skipped =
        report.entries().stream().filter(e -> e.outcome() instanceof Outcome.Skipped).toList();
    lines.addAll(named(skipped, SummaryLine::skipped, "more skipped"));
    lines.addAll(failures(report));
    lines.add(
        counts(report) + ", " + Seconds.text(report.took().toSeconds()) + ending(report.ending()));
    return lines;
  }

  /** What failed alone, each with its file, reason and remedy. */
  public static List<String> failures(RunReport report) {
    List<RunEntry> bad = report.entries().stream().filter(e -> e.outcome().bad()).toList();
    return named(bad, SummaryLine::failure, "more");
  }

  /** The first few by name, and how many others there are. */
  private static List<String> named(
      List<RunEntry> entries, Function<RunEntry, String> line, String others) {
    List<String> lines = new ArrayList<>();
    entries.stream().limit(MOST_NAMED).map(line).forEach(lines::add);
    if (entries.size() > MOST_NAMED) {
      lines.add(
          String.format(
              Locale.ROOT, "... and %,d %s: see run.json", entries.size() - MOST_NAMED, others));
    }
    return lines;
  }

  private static String skipped(RunEntry entry) {
    return told(entry, "skipped: ");
  }

  /** One article's line: file, reason, remedy. */
  static String failure(RunEntry entry) {
    return told(entry, "");
  }

  private static String told(RunEntry entry, String what) {
    Reason reason = entry.outcome().reason().orElseThrow();
    String detail = entry.outcome().detail().map(d -> " (" + d + ")").orElse("");
    return Printable.line(
        entry.path()
            + ": "
            + what
            + reason.text()
            + detail
            + ". "
            + entry.outcome().advice().orElseThrow());
  }

  private static String counts(RunReport report) {
    String done =
        count(report.count(Outcome.Done.class), "article")
            + " done"
            + " ("
            + count(report.sentences(), "sentence")
            + ")";
    return String.join(
        ", ",
        Stream.of(
                done,
                some(report.count(Outcome.Unchanged.class), "unchanged"),
                some(report.count(Outcome.Skipped.class), "skipped"),
                some(report.count(Outcome.Failed.class), "failed"),
                some(report.count(Outcome.SetAside.class), "set aside"),
                some(report.remaining().size(), "left for the next run"),
                report.repairs().map(SummaryLine::repairs).orElse(""))
            .filter(s -> !s.isEmpty())
            .toList());
  }

  private static String repairs(RepairCount count) {
    return count.rejected() == 0
        ? ""
        : "the checks rejected %s and mended %d"
            .formatted(count(count.rejected(), "translation"), count.mended());
  }

  private static String some(long n, String what) {
    return n == 0 ? "" : String.format(Locale.ROOT, "%,d %s", n, what);
  }

  /** {@code 1 article}, {@code 1,234 articles}. */
  static String count(long n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }

  private static String ending(Ending ending) {
    return switch (ending) {
      case COMPLETE -> "";
      case DEADLINE -> "; the deadline was reached";
      case INTERRUPTED -> "; interrupted";
      case TERMINATED -> "; terminated";
      case OUTPUT_FAILED -> "; stopped, since the output could not be written";
    };
  }
}
