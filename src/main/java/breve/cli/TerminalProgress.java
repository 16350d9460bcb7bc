package breve.cli;

import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Outcome;
import breve.run.outcome.Seconds;
import breve.run.report.Progress;
import breve.run.report.RunEntry;
import breve.run.report.RunReport;
import java.io.PrintWriter;

/** Rewrites one line of the terminal while a run goes on: articles, sentences, time left. */
final class TerminalProgress implements Progress {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double TELLING = 0.02;

  private final TerminalLine line;
  private final long started = System.nanoTime();
  private long drawn;
  private int articles;
  private int finished;
  private long sentences;
  private long bytes;
  private long finishedBytes;

  TerminalProgress(PrintWriter err) {
    this.line = new TerminalLine(err);
  }

  /** A progress line when standard error is a terminal, silence when it is a file or a pipe. */
  static Progress on(PrintWriter err) {
    return TerminalLine.isThere() ? new TerminalProgress(err) : Progress.SILENT;
  }

  @Override
  public void planned(RunPlan plan) {
    articles = plan.inputs().size();
    bytes = plan.bytes();
    draw();
  }

  @Override
  public void finished(RunEntry entry) {
    sentences += entry.outcome() instanceof Outcome.Done done ? done.sentences() : 0;
  }

  @Override
  public void finished(PlannedInput input) {
    finished++;
    finishedBytes += input.bytes();
  }

  @Override
  public void tick() {
    if (System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  @Override
  public void ended(RunReport report) {
    line.erase();
  }

  private void draw() {
    drawn = System.nanoTime();
    line.draw(line((drawn - started) / 1e9));
  }

  /** What the line says after some seconds. */
  String line(double seconds) {
    double part = bytes == 0 ? 1 : (double) finishedBytes / bytes;
    String left =
        part < TELLING || part == 1
            ? ""
            : ", about " + Seconds.text(Math.round(seconds / part * (1 - part))) + " left";
    return "%d of %d articles, %d sentences%s".formatted(finished, articles, sentences, left);
  }
}
